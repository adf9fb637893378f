package eu.masp.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Example;
import eu.masp.measures.ExampleCheck;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.Source;
import eu.masp.measures.Text;
import eu.masp.measures.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the measures that MASP ships with have to be. */
class ContentTest {
    private static final Catalogue CONTENT = Catalogue.load(Path.of("../content"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TestFactory
    Stream<DynamicContainer> everyWorkedExampleHolds() {
        ExampleCheck check = new ExampleCheck(CONTENT);
        return CONTENT.measures().stream().map(measure -> DynamicContainer.dynamicContainer(measure.id(),
                measure.examples().stream().map(example -> DynamicTest.dynamicTest(example.title(),
                        () -> assertThat(check.run(measure, example)).as(place(example)).isEmpty()))));
    }

    @TestFactory
    Stream<DynamicTest> everyMeasureSaysWhatItRestsOn() {
        return CONTENT.measures().stream().map(measure -> DynamicTest.dynamicTest(measure.id(), () -> {
            assertThat(measure.summary()).as("summary").isNotNull();
            assertThat(measure.authority()).as("who gives it").isNotNull();
            assertThat(measure.apply()).as("how to apply").isNotNull();
            assertThat(measure.inForce().from()).as("first day in force").isNotNull();
            assertThat(measure.verified()).as("verified").isNotNull().isBeforeOrEqualTo(TODAY);
            assertThat(measure.sources()).as("sources").anySatisfy(source -> assertThat(source.read()).isNotNull());
            assertThat(measure.sources()).as("confidence of each source")
                    .allSatisfy(source -> assertThat(source.confidence()).isNotNull());
            assertThat(measure.criteria()).as("criteria").isNotEmpty()
                    .allSatisfy(criterion -> assertThat(criterion.source()).as(criterion.id()).isNotNull());
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyMeasureIsWorkedOutAtLeastThreeTimes() {
        return CONTENT.measures().stream().map(measure -> DynamicTest.dynamicTest(measure.id(), () -> {
            assertThat(measure.examples()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(measure.examples()).extracting(Example::verdict)
                    .as("an example that is entitled, and one that is not").contains(Verdict.YES, Verdict.NO);
        }));
    }

    @Test
    void atLeastThirtyMeasuresAreInForceForFamiliesInLombardyOrTrentino() {
        List<Measure> now = CONTENT.measures().stream().filter(measure -> measure.root().id().equals("household"))
                .filter(measure -> new MeasureFilter(TODAY, "regione-lombardia", TODAY, null).test(measure)
                        || new MeasureFilter(TODAY, "provincia-trento", TODAY, null).test(measure))
                .toList();
        assertThat(now).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void theThreeInstrumentsOf2011AreThereAsTheyStood() {
        // the consultancy bonus came in on 5 June 2012
        LocalDate then = LocalDate.of(2012, 7, 1);
        assertThat(CONTENT.measures().stream().filter(new MeasureFilter(then, null, then, null)).map(Measure::id))
                .contains("dote-servizi-persona", "incentivo-assunzione", "bonus-consulenza");
    }

    @Test
    void everyTextIsThereInItalianAndEnglish() {
        List<String> missing = new ArrayList<>();
        CONTENT.measures().forEach(measure -> texts(measure).forEach(text -> check(measure.id(), text, missing)));
        for (Entity entity : CONTENT.vocabulary().entities()) {
            Stream.of(entity.title(), entity.question(), entity.help())
                    .forEach(text -> check(entity.id(), text, missing));
            for (Input input : CONTENT.vocabulary().inputsOf(entity)) {
                Stream.of(input.label(), input.question(), input.help())
                        .forEach(text -> check(input.id(), text, missing));
                input.options().forEach(option -> check(input.id() + " " + option.id(), option.title(), missing));
            }
        }
        CONTENT.vocabulary().situations().forEach(each -> check(each.id(), each.says(), missing));
        CONTENT.parameters().forEach(each -> check(each.id(), each.title(), missing));
        CONTENT.territories().values().forEach(each -> check(each.id(), each.title(), missing));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyQuestionToAPersonHasItsWords() {
        for (Entity entity : CONTENT.vocabulary().entities()) {
            if (!entity.isRoot()) {
                assertThat(entity.question()).as(entity.id()).isNotNull();
            }
            CONTENT.vocabulary().inputsOf(entity).stream().filter(Input::askedToPerson)
                    .forEach(input -> assertThat(input.question()).as(input.id()).isNotNull());
        }
    }

    @Test
    void everyNumberOfTheLawSaysWhereItComesFrom() {
        List<String> without = new ArrayList<>();
        for (Parameter parameter : CONTENT.parameters()) {
            for (Parameter.Period period : parameter.periods()) {
                if (period.formula() == null && (period.source() == null || period.confidence() == null)) {
                    without.add(parameter.id() + " from " + period.from());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void addressesOfSourcesAreAddresses() {
        assertThat(CONTENT.measures().stream().flatMap(ContentTest::sources).map(Source::url))
                .allSatisfy(url -> assertThat(url == null || url.matches("https?://[^\\s]+")).as(url).isTrue());
    }

    private static Stream<Source> sources(Measure measure) {
        return Stream.concat(measure.sources().stream(), measure.criteria().stream().map(Measure.Criterion::source))
                .filter(java.util.Objects::nonNull);
    }

    private static Stream<@Nullable Text> texts(Measure measure) {
        List<@Nullable Text> all = new ArrayList<>();
        all.add(measure.title());
        all.add(measure.summary());
        all.add(measure.inForce().note());
        if (measure.authority() != null) {
            all.add(measure.authority().title());
        }
        if (measure.meansTest() != null) {
            all.add(measure.meansTest().note());
        }
        measure.criteria().forEach(each -> {
            all.add(each.says());
            all.add(each.step());
        });
        if (measure.amount() != null && measure.amount().approximation() != null) {
            all.add(measure.amount().approximation().says());
        }
        measure.windows().forEach(each -> all.addAll(Arrays.asList(each.says(), each.late())));
        measure.evidence().forEach(each -> all.add(each.title()));
        if (measure.apply() != null) {
            all.add(measure.apply().how());
        }
        all.addAll(measure.uncertain());
        return all.stream();
    }

    private static void check(String of, @Nullable Text text, List<String> missing) {
        if (text == null) {
            return;
        }
        Map<String, String> words = text.byLanguage();
        if (!words.keySet().containsAll(Set.of("it", "en")) || words.values().stream().anyMatch(String::isBlank)) {
            missing.add(of + ": " + words);
        }
    }

    private static String place(Example example) {
        return example.file() + ":" + example.line();
    }
}
