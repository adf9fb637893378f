package eu.masp.competences.story;

import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.occupations.SkillTaxonomies;
import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.Mapping;
import eu.masp.matching.Span;
import eu.masp.matching.SurenessScale;
import eu.masp.shell.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out what a text shows beside what was decided. */
@Component
class ProposalPages {
    private static final int QUOTES = 3;
    private static final int FOUND = 12;

    private final Reader reader;
    private final Decisions decisions;
    private final SkillTaxonomies taxonomies;
    private final CompetenceFramework framework;

    ProposalPages(Reader reader, Decisions decisions, SkillTaxonomies taxonomies, CompetenceFramework framework) {
        this.reader = reader;
        this.decisions = decisions;
        this.taxonomies = taxonomies;
        this.framework = framework;
    }

    Reading read(Story story, Language page) {
        return reader.read(story.text(), language(story, page), page);
    }

    private static Language language(Story story, Language page) {
        return story.language().isEmpty() ? TextLanguage.of(story.text()).orElse(page)
                : Language.of(Locale.of(story.language()));
    }

    ProposalsPage of(UUID account, Story story, String asked, String note, Language page) {
        Reading reading = read(story, page);
        Map<String, Decision> decided = decisions.of(account).stream()
                .collect(Collectors.toMap(Decision::concept, Function.identity()));
        List<ProposalLine> lines = new ArrayList<>();
        List<Span> marks = new ArrayList<>();
        Set<String> proposed = new HashSet<>();
        for (Proposal proposal : reading.proposals()) {
            Decision decision = decided.get(proposal.concept());
            proposed.add(proposal.concept());
            lines.add(line(story, proposal, decision, page));
            if (decision == null || decision.kept()) {
                marks.addAll(proposal.words());
            }
        }
        decided.values().stream().filter(each -> each.kept() && !proposed.contains(each.concept()))
                .forEach(each -> lines.add(line(each, page)));
        return new ProposalsPage(Piece.of(story.text(), 0, story.text().length(), marks), reading.language().code(),
                !story.language().isEmpty() || TextLanguage.of(story.text()).isPresent(), lines,
                reading.unmatched().stream().map(Sentence::text).toList(),
                new ProposalsPage.TrialTexts(reading.trialTexts(), SurenessScale.MEASURED), asked,
                found(asked, decided, page),
                note.equals("saved"), note.equals("full"), note.equals("none"));
    }

    private ProposalLine line(Story story, Proposal proposal, @org.jspecify.annotations.Nullable Decision decision,
            Language page) {
        List<List<Piece>> quotes = proposal.quotes().stream().distinct().limit(QUOTES)
                .map(each -> Piece.of(story.text(), each.start(), each.end(), proposal.wordsIn(each))).toList();
        Mapping esco = esco(proposal.concept());
        return new ProposalLine(proposal.concept(), proposal.kind(), proposal.label().in(page), proposal.says(),
                proposal.sure(), decision == null ? "" : decision.kept() ? "kept" : "dropped", quotes, "",
                proposal.quotes().getFirst().at(story.version()),
                statement(decision), esco.uri(), esco.label(), esco.match());
    }

    /** What was kept although the text, as it is now, no longer leads to it, or never did. */
    private ProposalLine line(Decision decision, Language page) {
        Mapping esco = esco(decision.concept());
        return new ProposalLine(decision.concept(), decision.kind(), decision.label().in(page), "", Sure.NOTHING,
                "kept",
                List.of(), decision.quote(), "", statement(decision), esco.uri(), esco.label(), esco.match());
    }

    private static String statement(@org.jspecify.annotations.Nullable Decision decision) {
        UUID statement = decision == null ? null : decision.statement();
        return statement == null ? "" : statement.toString();
    }

    private Mapping esco(String concept) {
        Optional<Mapping> mapped = taxonomies.own().esco(concept);
        return mapped.orElseGet(() -> concept.startsWith("http://data.europa.eu/esco/")
                ? new Mapping(concept, taxonomies.label(concept).en(), "same") : new Mapping("", "", ""));
    }

    /** By name: what holds the words in one of its titles first, then what is like them. */
    private List<ProposalsPage.Found> found(String asked, Map<String, Decision> decided, Language page) {
        if (!Sentence.hasWords(asked)) {
            return List.of();
        }
        String words = asked.toLowerCase(Locale.ROOT);
        List<ProposalsPage.Found> found = new ArrayList<>();
        framework.competences().stream()
                .filter(each -> each.title().in(page).toLowerCase(Locale.ROOT).contains(words))
                .forEach(each -> found.add(new ProposalsPage.Found(each.id(), ProposalKind.COMPETENCE,
                        each.title().in(page), each.says().in(page), kept(decided, each.id()))));
        Set<String> uris = new LinkedHashSet<>();
        taxonomies.own().all(Kind.SKILL).stream().filter(each -> named(each, words, page))
                .sorted(Comparator.comparing(each -> each.label(page.code()))).limit(FOUND)
                .forEach(each -> uris.add(each.uri()));
        if (taxonomies.own().languages().contains(page.code())) {
            taxonomies.matcher(taxonomies.own(), page).skills(asked, FOUND).forEach(match -> uris.add(match.uri()));
        }
        if (taxonomies.imported() && taxonomies.now().languages().contains(page.code())) {
            taxonomies.matcher(taxonomies.now(), page).skills(asked, FOUND).stream()
                    .filter(match -> taxonomies.ownOf(match.uri()).isEmpty()).forEach(match -> uris.add(match.uri()));
        }
        uris.stream().limit(FOUND).forEach(uri -> found.add(new ProposalsPage.Found(uri, ProposalKind.SKILL,
                taxonomies.label(uri).in(page), says(uri, page), kept(decided, uri))));
        return found;
    }

    private static boolean kept(Map<String, Decision> decided, String concept) {
        Decision decision = decided.get(concept);
        return decision != null && decision.kept();
    }

    private static boolean named(Concept skill, String words, Language page) {
        Labels labels = skill.labels().get(page.code());
        return labels != null && (labels.preferred().toLowerCase(Locale.ROOT).contains(words)
                || labels.others().stream().anyMatch(other -> other.toLowerCase(Locale.ROOT).contains(words)));
    }

    private String says(String uri, Language page) {
        Labels labels = taxonomies.find(uri).map(each -> each.labels().get(page.code())).orElse(null);
        return labels == null ? "" : labels.description();
    }
}
