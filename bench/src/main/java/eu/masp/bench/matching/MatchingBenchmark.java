package eu.masp.bench.matching;

import eu.masp.bench.Benchmark;
import eu.masp.bench.BenchmarkFailure;
import eu.masp.bench.Measurement;
import eu.masp.bench.Measurement.Better;
import eu.masp.bench.Progress;
import eu.masp.bench.Race;
import eu.masp.matching.Kind;
import eu.masp.matching.Match;
import eu.masp.matching.Taxonomies;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TextMatcher;
import eu.masp.matching.embedding.Embeddings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stories matched with our own skills, and what is imported searched: how right, how fast, beside plain BM25. */
public final class MatchingBenchmark implements Benchmark {

    private static final String PEER = "bm25";
    private static final String NO_IMPORT = "needs an import of ESCO: ./masp import esco ZIP…";
    private final Path content;
    private final Path data;
    private final Race race;

    MatchingBenchmark(Path content, Path data, Race race) {
        this.content = content;
        this.data = data;
        this.race = race;
    }

    /** @param home the project's folder; the data folder is that of {@code ./masp up} */
    public static MatchingBenchmark of(Path home) {
        Path data = Optional.ofNullable(System.getenv("MASP_DATA")).map(Path::of).orElse(home.resolve("data"));
        return new MatchingBenchmark(home.resolve("content"), data,
                new Race(Duration.ofSeconds(4), 3, Duration.ofSeconds(2)));
    }

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public String about() {
        return "texts matched with skills and occupations: how right and how fast, beside plain BM25";
    }

    @Override
    public List<Measurement> run(Progress progress) {
        List<Measurement> results = new ArrayList<>();
        Taxonomy own = Taxonomies.own(content);
        for (String language : List.of("it", "en")) {
            progress.say("stories in " + language);
            quality(own, language, results);
            proposals(own, language, results);
        }
        try {
            Optional<Taxonomy> esco = load(progress, results);
            for (String language : List.of("it", "en")) {
                speed(esco, Kind.OCCUPATION, language, progress, results);
                speed(esco, Kind.SKILL, language, progress, results);
            }
        } catch (IOException e) {
            throw new BenchmarkFailure("ESCO as imported cannot be read: " + e.getMessage());
        }
        return results;
    }

    private void quality(Taxonomy own, String language, List<Measurement> results) {
        List<Query> stories = Narratives.heldOut(content, language);
        TextMatcher matcher = TextMatcher.of(own, language, Embeddings.find());
        Bm25 bm25 = new Bm25(own, Kind.SKILL, language);
        Function<String, List<String>> ours = text -> matcher.find(Kind.SKILL, text, Quality.DEEP, 0).stream()
                .map(Match::uri).toList();
        Function<String, List<String>> theirs = text -> bm25.find(text, Quality.DEEP);
        String of = stories.size() + " held-out stories, " + language;
        String note = language.equals("en") && !matcher.comparesMeaning(Kind.SKILL)
                ? "the sentence model does not run on this machine: by words alone" : null;
        results.add(new Measurement("r-precision-at-10", Better.HIGHER, of,
                Measurement.figure(Quality.rPrecisionAtTen(stories, ours)), PEER,
                Measurement.figure(Quality.rPrecisionAtTen(stories, theirs)), note));
        results.add(new Measurement("mean-average-precision", Better.HIGHER, of,
                Measurement.figure(Quality.meanAveragePrecision(stories, ours)), PEER,
                Measurement.figure(Quality.meanAveragePrecision(stories, theirs)), note));
    }

    private void proposals(Taxonomy own, String language, List<Measurement> results) {
        List<Story> stories = Narratives.stories(content, language);
        results.addAll(new StoryProposals(own, language, Optional.empty()).measure(stories));
        Embeddings.find().filter(model -> model.speaks(language)).ifPresent(
                model -> results.addAll(new StoryProposals(own, language, Optional.of(model)).measure(stories)));
    }

    private Optional<Taxonomy> load(Progress progress, List<Measurement> results) throws IOException {
        progress.say("loading ESCO");
        long before = used();
        long start = System.nanoTime();
        Optional<Taxonomy> esco = Taxonomies.findNewest(data);
        if (esco.isEmpty()) {
            results.add(new Measurement("load-seconds", Better.LOWER, "ESCO, skills", null, null, null, NO_IMPORT));
            return esco;
        }
        String language = esco.get().languages().contains("en") ? "en" : esco.get().languages().iterator().next();
        TextMatcher matcher = TextMatcher.of(esco.get(), language, Embeddings.find());
        matcher.comparesMeaning(Kind.SKILL);
        double seconds = (System.nanoTime() - start) / 1e9;
        String of = "ESCO " + esco.get().version() + ", skills, " + language;
        results.add(new Measurement("load-seconds", Better.LOWER, of, Measurement.figure(seconds), null, null, null));
        results.add(new Measurement("memory-megabytes", Better.LOWER, of,
                Measurement.figure((used() - before) / 1e6), null, null,
                "objects of Java; the sentence model's own memory comes beside them"));
        matcher.find(Kind.SKILL, "", 1, 0);
        return esco;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void speed(Optional<Taxonomy> esco, Kind kind, String language, Progress progress,
            List<Measurement> results) {
        String what = kind == Kind.SKILL ? "skills" : "occupations";
        if (esco.isEmpty() || esco.get().all(kind).stream().noneMatch(one -> one.labels().containsKey(language))) {
            results.add(new Measurement("milliseconds-a-query", Better.LOWER, "ESCO, " + what + ", " + language, null,
                    PEER, null, NO_IMPORT));
            return;
        }
        List<String> sentences = Narratives.heldOut(content, language).stream()
                .map(story -> story.text().split("(?<=[.!?])\\s")[0]).toList();
        TextMatcher matcher = TextMatcher.of(esco.get(), language, Embeddings.find());
        Bm25 bm25 = new Bm25(esco.get(), kind, language);
        List<Double> perSecond = race.perSecond(List.of(
                new Race.Side("ours", sentences.size(), i -> matcher.find(kind, sentences.get(i), Quality.FIRST, 0)),
                new Race.Side(PEER, sentences.size(), i -> bm25.find(sentences.get(i), Quality.FIRST))), progress);
        results.add(new Measurement("milliseconds-a-query", Better.LOWER,
                "ESCO " + esco.get().version() + ", " + what + ", " + language + ", a sentence",
                Measurement.figure(1000 / perSecond.get(0)), PEER, Measurement.figure(1000 / perSecond.get(1)), null));
        if (kind == Kind.SKILL) {
            longText(matcher, bm25, "ESCO " + esco.get().version() + ", " + what + ", " + language, language, progress,
                    results);
        }
    }

    /** All stories as one text: what long ones cost. Ours uses all processors for one, as a story is read. */
    private void longText(TextMatcher matcher, Bm25 bm25, String of, String language, Progress progress,
            List<Measurement> results) {
        String text = Narratives.heldOut(content, language).stream().map(Query::text)
                .collect(Collectors.joining("\n"));
        List<Double> perSecond = race.perSecond(List.of(
                new Race.Side("ours", 1, _ -> matcher.find(Kind.SKILL, text, Quality.FIRST, 0)),
                new Race.Side(PEER, 1, _ -> bm25.find(text, Quality.FIRST))), progress);
        results.add(new Measurement("milliseconds-a-query", Better.LOWER,
                of + ", a text of " + text.length() + " characters", Measurement.figure(1000 / perSecond.get(0)), PEER,
                Measurement.figure(1000 / perSecond.get(1)), null));
    }
}
