package eu.masp.competences.occupations;

import eu.masp.competences.Evidence;
import eu.masp.competences.EvidenceBook;
import eu.masp.competences.Profiles;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What somebody answers with one tap about a skill. */
@Component
class Taps {
    private final EvidenceBook book;
    private final Profiles profiles;
    private final SkillAnswers answers;
    private final SkillTaxonomies taxonomies;
    private final Texts texts;
    private final JdbcClient jdbc;

    Taps(EvidenceBook book, Profiles profiles, SkillAnswers answers, SkillTaxonomies taxonomies, Texts texts,
            JdbcClient jdbc) {
        this.book = book;
        this.profiles = profiles;
        this.answers = answers;
        this.taxonomies = taxonomies;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /**
     * @param answer {@code can}, {@code not-yet} or {@code undo}
     * @return whether there was room for it
     */
    @Transactional
    boolean answer(UUID account, String skill, String answer, Language language) {
        return switch (answer) {
            case "can" -> can(account, skill, language);
            case "not-yet" -> notYet(account, skill);
            case "undo" -> undo(account, skill);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** She can do it: that stands on her profile, once. Whether there was room for it. */
    private boolean can(UUID account, String skill, Language language) {
        oneAtATime(account);
        answers.forgetNotYet(account, skill);
        return !said(account, skill).isEmpty() || book.say(account, skill, taxonomies.label(skill),
                texts.get(language, "occupations.tapped"), OccupationPages.SOURCE).isPresent();
    }

    /** She cannot do it yet. What she has said of it in her own words stays, and counts. */
    private boolean notYet(UUID account, String skill) {
        oneAtATime(account);
        forgetTapped(account, skill);
        answers.notYet(account, skill);
        return true;
    }

    /** As if she had not answered. */
    private boolean undo(UUID account, String skill) {
        oneAtATime(account);
        forgetTapped(account, skill);
        answers.forgetNotYet(account, skill);
        return true;
    }

    void done(UUID account, String occupation, boolean done) {
        if (done) {
            answers.done(account, occupation);
        } else {
            answers.forgetDone(account, occupation);
        }
    }

    private void forgetTapped(UUID account, String skill) {
        said(account, skill).stream().filter(said -> said.source().equals(OccupationPages.SOURCE))
                .forEach(said -> book.erase(account, said.id()));
    }

    private List<Evidence.Said> said(UUID account, String skill) {
        return profiles.of(account).saidOf(skill);
    }

    /** Two taps at once are one after the other. */
    private void oneAtATime(UUID account) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))").param("taps " + account)
                .query((_, _) -> true).list();
    }
}
