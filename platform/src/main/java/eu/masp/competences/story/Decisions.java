package eu.masp.competences.story;

import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Evidence;
import eu.masp.competences.EvidenceBook;
import eu.masp.competences.Profile;
import eu.masp.competences.Profiles;
import eu.masp.competences.occupations.SkillAnswers;
import eu.masp.competences.occupations.SkillTaxonomies;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import eu.masp.shell.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody keeps of the proposals goes to her profile; what she drops is not proposed to her again. */
@Component
class Decisions {
    /** Where such statements are from. */
    private static final String SOURCE = "story";

    private final StoryTable table;
    private final EvidenceBook book;
    private final Profiles profiles;
    private final SkillAnswers answers;
    private final SkillTaxonomies taxonomies;
    private final CompetenceFramework framework;
    private final Texts texts;

    Decisions(StoryTable table, EvidenceBook book, Profiles profiles, SkillAnswers answers,
            SkillTaxonomies taxonomies, CompetenceFramework framework, Texts texts) {
        this.table = table;
        this.book = book;
        this.profiles = profiles;
        this.answers = answers;
        this.taxonomies = taxonomies;
        this.framework = framework;
        this.texts = texts;
    }

    /** What a concept is and is called; empty for one that nobody knows. */
    Optional<Named> find(String concept) {
        Optional<Named> competence = framework.find(concept)
                .map(each -> new Named(ProposalKind.COMPETENCE, each.title()));
        return competence
                .or(() -> taxonomies.findSkill(concept)
                        .map(_ -> new Named(ProposalKind.SKILL, taxonomies.label(concept))))
                .or(() -> taxonomies.findOccupation(concept)
                        .map(_ -> new Named(ProposalKind.OCCUPATION, taxonomies.label(concept))));
    }

    record Named(ProposalKind kind, Words label) {}

    /** Decisions whose statement is still on the profile, and the others; a statement that was erased there undoes its decision. */
    List<Decision> of(UUID account) {
        Set<UUID> there = profiles.of(account).said().stream().map(Evidence.Said::id).collect(Collectors.toSet());
        Set<String> done = answers.done(account);
        return table.decisions(account).stream().filter(each -> !each.kept()
                || (each.kind() == ProposalKind.OCCUPATION ? done.contains(each.concept())
                        : each.statement() != null && there.contains(each.statement())))
                .toList();
    }

    /**
     * Keeps a proposal. A skill or a competence becomes a statement, an occupation one that was done.
     *
     * @param quote the words that led to it; empty where she added it herself
     * @param show whether the statement quotes them: whoever she shows her statements to reads them then
     * @return false where the profile takes no more
     */
    @Transactional
    boolean keep(UUID account, String concept, Named named, String quote, boolean show, Language language) {
        table.oneAtATime(account);
        if (of(account).stream().anyMatch(each -> each.concept().equals(concept) && each.kept())) {
            return true;
        }
        @Nullable
        UUID statement = null;
        if (named.kind() == ProposalKind.OCCUPATION) {
            answers.done(account, concept);
        } else {
            Optional<Evidence.Said> said = book.say(account, concept, named.label(), words(quote, show, language),
                    SOURCE);
            if (said.isEmpty()) {
                return false;
            }
            statement = said.get().id();
            answers.forgetNotYet(account, concept);
        }
        table.decide(account, new Decision(concept, named.kind(), named.label(), true, quote, statement));
        return true;
    }

    /**
     * The same for what was kept on this page a moment ago and is kept again with, or without, its words. What somebody confirmed meanwhile
     * stays as it is.
     */
    @Transactional
    boolean keepAnew(UUID account, String concept, Named named, String quote, boolean show, Language language) {
        table.oneAtATime(account);
        Optional<UUID> statement = of(account).stream().filter(each -> each.concept().equals(concept) && each.kept())
                .findFirst().map(Decision::statement);
        if (statement.isPresent()) {
            Profile profile = profiles.of(account);
            String words = words(quote, show, language);
            if (profile.said().stream()
                    .anyMatch(each -> each.id().equals(statement.get()) && each.text().equals(words))
                    || profile.confirmed().stream().anyMatch(each -> each.statement().equals(statement.get()))) {
                return true;
            }
            takeBack(account, concept);
            table.forget(account, concept);
        }
        return keep(account, concept, named, quote, show, language);
    }

    private String words(String quote, boolean show, Language language) {
        return show && !quote.isEmpty() ? quote : texts.get(language, "story.statement");
    }

    /** Drops a proposal; what was kept for it leaves the profile. */
    @Transactional
    void drop(UUID account, String concept, Named named, String quote) {
        table.oneAtATime(account);
        takeBack(account, concept);
        table.decide(account, new Decision(concept, named.kind(), named.label(), false, quote, null));
    }

    /** As if nothing had been decided. */
    @Transactional
    void undo(UUID account, String concept) {
        table.oneAtATime(account);
        takeBack(account, concept);
        table.forget(account, concept);
    }

    private void takeBack(UUID account, String concept) {
        table.decisions(account).stream().filter(each -> each.kept() && each.concept().equals(concept))
                .forEach(each -> {
                    UUID statement = each.statement();
                    if (statement != null) {
                        book.erase(account, statement);
                    } else if (each.kind() == ProposalKind.OCCUPATION) {
                        answers.forgetDone(account, concept);
                    }
                });
    }
}
