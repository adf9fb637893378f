package eu.masp.bench.matching;

import eu.masp.bench.Measurement;
import eu.masp.bench.Measurement.Better;
import eu.masp.matching.Kind;
import eu.masp.matching.Span;
import eu.masp.matching.StorySentences;
import eu.masp.matching.SurenessScale;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TextMatcher;
import eu.masp.matching.embedding.Embeddings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How often what is proposed to somebody from the single sentences of a story is right, by how sure the proposal is said to be. */
final class StoryProposals {
    /** As many as the page of proposals shows at most. */
    private static final int MOST = 30;

    private final Taxonomy own;
    private final String language;
    private final TextMatcher matcher;
    private final SurenessScale scale;
    private final Map<SurenessScale.Step, int[]> skills = new LinkedHashMap<>();
    private final Map<SurenessScale.Step, int[]> competences = new LinkedHashMap<>();

    StoryProposals(Taxonomy own, String language, Optional<Embeddings> model) {
        this.own = own;
        this.language = language;
        this.matcher = TextMatcher.of(own, language, model);
        this.scale = SurenessScale.of(language, matcher.comparesMeaning(Kind.SKILL));
        scale.steps().forEach(step -> {
            skills.put(step, new int[2]);
            competences.put(step, new int[2]);
        });
    }

    List<Measurement> measure(List<Story> stories) {
        stories.forEach(this::read);
        List<Measurement> results = new ArrayList<>();
        for (SurenessScale.Step step : scale.steps()) {
            results.add(measurement(step, "skills", skills, stories.size()));
            results.add(measurement(step, "competences", competences, stories.size()));
        }
        return results;
    }

    private void read(Story story) {
        Map<String, Double> best = new HashMap<>();
        List<Span> sentences = StorySentences.of(story.text());
        matcher.each(sentences, SurenessScale.OF_A_SENTENCE, scale.floor(), matcher.meanings(), Kind.SKILL).stream()
                .flatMap(found -> found.of(Kind.SKILL).stream())
                .forEach(match -> best.merge(match.uri(), match.score(), Math::max));
        Map<String, Double> beneath = new HashMap<>();
        best.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(MOST)
                .forEach(skill -> {
                    count(skills, scale.of(skill.getValue()), story.skills().contains(skill.getKey()));
                    own.competence(skill.getKey()).ifPresent(id -> beneath.merge(id, skill.getValue(), Math::max));
                });
        beneath.forEach((id, score) -> count(competences, scale.of(score), story.competences().contains(id)));
    }

    private static void count(Map<SurenessScale.Step, int[]> counts, SurenessScale.Step step, boolean right) {
        int[] count = counts.getOrDefault(step, new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
    }

    private Measurement measurement(SurenessScale.Step step, String what, Map<SurenessScale.Step, int[]> counts,
            int stories) {
        int[] count = counts.getOrDefault(step, new int[2]);
        String how = matcher.comparesMeaning(Kind.SKILL) ? "by meaning too" : "by words";
        return new Measurement("right-of-proposals", Better.HIGHER,
                what + " from " + step.from() + ", " + stories + " held-out stories, " + language + ", " + how,
                count[1] == 0 ? null : Measurement.figure((double) count[0] / count[1]), null, null,
                step.sureness().name().toLowerCase(Locale.ROOT) + ": " + count[0] + " of " + count[1]);
    }
}
