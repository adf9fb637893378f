package eu.masp.competences.story;

import eu.masp.competences.Competence;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.occupations.SkillTaxonomies;
import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.Match;
import eu.masp.matching.SentenceMatches;
import eu.masp.matching.Span;
import eu.masp.matching.SurenessScale;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TextMatcher;
import eu.masp.matching.text.Meanings;
import eu.masp.shell.Language;
import eu.masp.shell.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a text sentence by sentence and says what it shows. It keeps nothing and writes nothing down. */
@Component
class Reader {
    private static final int MOST_SKILLS = 30;
    private static final int MOST_OTHERS = 10;
    /** Names of occupations are short and common; what is only a little like one is not proposed. */
    private static final double WORK = 0.6;
    /** What she says by its name has to be that name, give or take an ending. */
    private static final double NAMED = 0.8;
    /** The imported classification has thousands of skills, among them many that are near to anything. */
    private static final double IMPORTED = 0.5;
    /** A competence is proposed because of a skill that rests on it; so its score is less than the skill’s. */
    private static final double BENEATH = 0.8;

    private final SkillTaxonomies taxonomies;
    private final CompetenceFramework framework;

    Reader(SkillTaxonomies taxonomies, CompetenceFramework framework) {
        this.taxonomies = taxonomies;
        this.framework = framework;
    }

    /** @param language that the text is in; {@code page} that the descriptions are in */
    Reading read(String text, Language language, Language page) {
        List<Sentence> sentences = Sentence.of(text);
        List<Sentence> own = sentences.stream().filter(each -> !Others.all(each.text())).toList();
        Map<String, Gathered> skills = new LinkedHashMap<>();
        Map<String, Gathered> work = new LinkedHashMap<>();
        Set<Sentence> matched = new HashSet<>();
        List<Span> spans = own.stream().map(Sentence::span).toList();
        Optional<Meanings> meanings = Optional.empty();
        SurenessScale scale = SurenessScale.of(language.code(), false);
        if (taxonomies.own().languages().contains(language.code())) {
            TextMatcher matcher = taxonomies.matcher(taxonomies.own(), language);
            meanings = matcher.meanings();
            scale = SurenessScale.of(language.code(), matcher.comparesMeaning(Kind.SKILL));
            List<SentenceMatches> each = matcher.each(spans, SurenessScale.OF_A_SENTENCE, scale.floor(), meanings,
                    Kind.SKILL, Kind.OCCUPATION);
            for (int i = 0; i < own.size(); i++) {
                List<Match> named = named(matcher, own.get(i), language);
                gather(named, own.get(i), WORK, work, matched);
                gather(besides(named, hers(each.get(i).of(Kind.SKILL), own.get(i))), own.get(i), scale.floor(), skills,
                        matched);
                gather(done(each.get(i).of(Kind.OCCUPATION), own.get(i)), own.get(i), WORK, work, matched);
            }
        }
        Optional<TextMatcher> imported = imported(language);
        if (imported.isPresent()) {
            List<SentenceMatches> each = imported.get().each(spans, SurenessScale.OF_A_SENTENCE, IMPORTED, meanings,
                    Kind.SKILL);
            for (int i = 0; i < own.size(); i++) {
                gather(notOurs(hers(each.get(i).of(Kind.SKILL), own.get(i)), skills), own.get(i), IMPORTED, skills,
                        matched);
            }
        }
        List<Proposal> found = new ArrayList<>(
                top(work, ProposalKind.OCCUPATION, MOST_OTHERS, scale, page));
        List<Proposal> able = top(skills, ProposalKind.SKILL, MOST_SKILLS, scale, page);
        found.addAll(able);
        found.addAll(competences(able, scale, page));
        return new Reading(language, found, sentences.stream().filter(each -> !matched.contains(each)).toList(),
                scale.stories());
    }

    /** Not what is said of a wish or of somebody else, and not what she says no to. */
    private static List<Match> hers(List<Match> matches, Sentence sentence) {
        return matches.stream().filter(match -> match.words().isEmpty() ? !Negation.in(sentence.text())
                : match.words().stream().anyMatch(span -> !Others.at(sentence.text(), span.start())
                        && !Negation.at(sentence.text(), span.start())))
                .toList();
    }

    /** A job is only what she says she did: not that of somebody she meets or employs. */
    private static List<Match> done(List<Match> work, Sentence sentence) {
        return hers(work, sentence).stream().filter(match -> match.words().isEmpty() || match.words().stream()
                .anyMatch(span -> !Others.meets(sentence.text(), span.start()))).toList();
    }

    /** Work that she says by its name. */
    private static List<Match> named(TextMatcher matcher, Sentence sentence, Language language) {
        List<Match> named = new ArrayList<>();
        for (List<Span> titles : NamedWork.in(sentence.text(), language)) {
            titles.stream().filter(title -> !Others.at(sentence.text(), title.start())
                    && !Negation.at(sentence.text(), title.start()))
                    .flatMap(title -> matcher.find(Kind.OCCUPATION, title.text(), 1, NAMED).stream()
                            .map(match -> new Match(match.uri(), match.label(), match.score(), List.of(title),
                                    match.by())))
                    .max(Comparator.comparingDouble(Match::score)).ifPresent(named::add);
        }
        return named;
    }

    /** A skill that only the title of some work led to, and that this work does not ask for, comes from a likeness of words. */
    private List<Match> besides(List<Match> named, List<Match> skills) {
        return skills.stream().filter(skill -> named.stream().noneMatch(work -> !skill.words().isEmpty()
                && skill.words().stream().allMatch(span -> within(span, work.words().getFirst()))
                && !taxonomies.own().essential(work.uri()).contains(skill.uri())
                && !taxonomies.own().optional(work.uri()).contains(skill.uri()))).toList();
    }

    private static boolean within(Span inner, Span outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }

    private static final class Gathered {
        double score;
        final List<Sentence> quotes = new ArrayList<>();
        final List<Span> words = new ArrayList<>();
    }

    private static void gather(List<Match> matches, Sentence sentence, double floor, Map<String, Gathered> all,
            Set<Sentence> matched) {
        for (Match match : matches) {
            if (match.score() >= floor) {
                matched.add(sentence);
                Gathered gathered = all.computeIfAbsent(match.uri(), _ -> new Gathered());
                if (match.score() > gathered.score) {
                    gathered.score = match.score();
                    gathered.quotes.addFirst(sentence);
                } else {
                    gathered.quotes.add(sentence);
                }
                match.words().forEach(span -> gathered.words
                        .add(new Span(sentence.start() + span.start(), sentence.start() + span.end(), span.text())));
            }
        }
    }

    private Optional<TextMatcher> imported(Language language) {
        Taxonomy now = taxonomies.now();
        return taxonomies.imported() && now.languages().contains(language.code())
                ? Optional.of(taxonomies.matcher(now, language)) : Optional.empty();
    }

    /** What one of ours says already is not proposed twice. */
    private List<Match> notOurs(List<Match> matches, Map<String, Gathered> found) {
        Set<String> said = new HashSet<>();
        found.keySet().forEach(uri -> taxonomies.own().esco(uri).ifPresent(mapping -> said.add(mapping.uri())));
        return matches.stream().filter(match -> !said.contains(match.uri())).toList();
    }

    /** The nearest first, those whose sentence says no behind all others. */
    private List<Proposal> top(Map<String, Gathered> all, ProposalKind kind, int most, SurenessScale scale,
            Language page) {
        return all.entrySet().stream().sorted(Comparator.comparingDouble(each -> -each.getValue().score)).limit(most)
                .map(each -> new Proposal(each.getKey(), kind, taxonomies.label(each.getKey()),
                        taxonomies.find(each.getKey()).map(concept -> says(concept, page)).orElse(""),
                        each.getValue().score, each.getValue().quotes, each.getValue().words,
                        sure(each.getKey(), kind, each.getValue(), scale)))
                .sorted(Comparator.comparing(Proposal::negated)).toList();
    }

    /** How often names of occupations and what only ESCO has are right was not measured. */
    private Sure sure(String concept, ProposalKind kind, Gathered gathered, SurenessScale scale) {
        return Negation.in(gathered.quotes) ? Sure.CHECK : kind == ProposalKind.OCCUPATION ? Sure.NAMED
                : taxonomies.own().find(concept).isEmpty() ? Sure.UNMEASURED
                        : Sure.ofSkill(scale.of(gathered.score));
    }

    private static String says(Concept concept, Language page) {
        return Stream.of(page.code(), "en", "it").map(concept.labels()::get).filter(java.util.Objects::nonNull)
                .findFirst().map(Labels::description).orElse("");
    }

    /** The competences that skills found rest on, each with the words that led to these. */
    private List<Proposal> competences(List<Proposal> skills, SurenessScale scale, Language page) {
        Map<String, List<Proposal>> by = new LinkedHashMap<>();
        skills.forEach(skill -> taxonomies.own().competence(skill.concept())
                .ifPresent(id -> by.computeIfAbsent(id, _ -> new ArrayList<>()).add(skill)));
        return by.entrySet().stream().flatMap(each -> framework.find(each.getKey())
                .map(competence -> proposal(competence, each.getValue(), scale, page)).stream())
                .sorted(Comparator.comparingDouble(each -> -each.score())).limit(MOST_OTHERS).toList();
    }

    private static Proposal proposal(Competence competence, List<Proposal> skills, SurenessScale scale,
            Language page) {
        return new Proposal(competence.id(), ProposalKind.COMPETENCE,
                new Words(competence.title().it(), competence.title().en()), competence.says().in(page),
                BENEATH * skills.getFirst().score(),
                skills.stream().flatMap(each -> each.quotes().stream()).distinct().toList(),
                skills.stream().flatMap(each -> each.words().stream()).distinct().toList(),
                skills.stream().allMatch(Proposal::negated) ? Sure.CHECK
                        : Sure.ofCompetence(scale.of(skills.getFirst().score())));
    }
}
