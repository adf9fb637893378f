package eu.masp.matching.fit;

import eu.masp.matching.SmallEsco;
import eu.masp.matching.Taxonomies;
import eu.masp.matching.Taxonomy;
import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static eu.masp.matching.own.OwnTaxonomy.OCCUPATION;
import static eu.masp.matching.own.OwnTaxonomy.SKILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class OccupationsTest {

    private final Taxonomy taxonomy = Taxonomies.own(Path.of("src/test/resources/own"));
    private final Occupations occupations = new Occupations(taxonomy, "en");

    @Test
    void theFitReachesFromAllUnknownLackingToAllUnknownThere() {
        Profile profile = Profile.of(Map.of(SKILL + "minding-children", Holding.confirmed(State.HAS)));
        Fit fit = occupations.fit(profile, OCCUPATION + "childminder").orElseThrow();
        // one essential skill of weight 4/5, one optional unknown of weight 1/5
        assertThat(fit.range().low()).isCloseTo(0.8 * 0.8, within(1e-12));
        assertThat(fit.range().expected()).isCloseTo(0.8 * 0.9 + 0.2 * 0.3, within(1e-12));
        assertThat(fit.range().high()).isCloseTo(1, within(1e-12));
        assertThat(fit.essential(State.HAS)).extracting(Fit.Part::label)
                .containsExactly("looking after young children");
        assertThat(fit.parts()).extracting(Fit.Part::weight).containsExactly(0.8, 0.2);
        assertThat(fit.parts().get(1).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void theBestExpectedFitComesFirstAndFiltersKeepWhatFits() {
        Profile profile = Profile.of(Map.of(SKILL + "cooking", Holding.said(State.HAS), SKILL + "minding-children",
                Holding.said(State.LACKS)));
        assertThat(occupations.ranked(profile, Filter.NONE, 10)).extracting(Fit::label).containsExactly("canteen cook",
                "childminder", "bookkeeper"); // 0.8 · 0.2 + 0.2 · 0.8 is a little more than 0.3
        assertThat(occupations.ranked(profile, new Filter(Set.of("part-time"), Set.of(), Set.of(), Set.of(), Set.of()),
                10))
                .extracting(Fit::label).containsExactly("childminder", "bookkeeper");
        assertThat(
                occupations.ranked(profile, new Filter(Set.of(), Set.of("food"), Set.of(), Set.of(), Set.of("5")), 10))
                .extracting(Fit::label).containsExactly("canteen cook");
        assertThat(
                occupations.ranked(profile, new Filter(Set.of(), Set.of(), Set.of(), Set.of("same-place", "from-home"),
                        Set.of()), 10))
                .extracting(Fit::label).containsExactly("childminder", "bookkeeper");
    }

    @Test
    void aMeasureSaysHasOnlyWhereItsWholeRangeDoes() {
        assertThat(Holding.measured(1.5, 0.4).state()).isEqualTo(State.HAS);
        assertThat(Holding.measured(0.3, 0.4).state()).isEqualTo(State.UNKNOWN);
        assertThat(Holding.measured(-1.5, 0.4).state()).isEqualTo(State.LACKS);
        Range share = Holding.measured(1, 0.5).share();
        assertThat(share.expected()).isCloseTo(0.81445, within(1e-4)); // Φ(1 / √1.25)
        assertThat(share.low()).isCloseTo(0.50798, within(1e-4)); // Φ(0.02)
        assertThatThrownBy(() -> Holding.measured(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStrongestEvidenceCountsAndTheOthersStayBesideIt() {
        Holding said = Holding.said(State.HAS);
        Holding measured = Holding.measured(-1.5, 0.3);
        Profile profile = new Profile(Map.of("x", List.of(said, measured)));
        assertThat(profile.find("x")).hasValue(measured);
        assertThat(profile.skills().get("x")).containsExactly(said, measured);
        assertThatThrownBy(() -> new Profile(Map.of("x", List.of(said, said))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsKnownOfOurSkillsIsKnownOfEscosWhereTheySayTheSame() {
        Profile profile = Profile.of(Map.of(SKILL + "minding-children", Holding.said(State.HAS)));
        assertThat(profile.withEsco(taxonomy).find(SmallEsco.SKILL + "b")).hasValue(Holding.said(State.HAS));
    }

    @Test
    void neighboursShareSkillsAndAreNotWhatSheDidBefore() {
        Profile profile = Profile.of(Map.of(SKILL + "cooking", Holding.said(State.HAS)));
        List<Nearby> nearby = occupations.nearby(profile, Set.of(OCCUPATION + "childminder"), 5);
        assertThat(nearby).extracting(Nearby::label).containsExactly("canteen cook");
        assertThat(nearby.getFirst().nearness()).isEqualTo(1);
        assertThat(nearby.getFirst().shared()).containsExactly(SKILL + "cooking");
    }

    @Test
    void nothingAboutWhoSomebodyIsHasAPlaceInWhatAFitIsMadeOf() {
        List<String> places = new ArrayList<>();
        for (Class<?> input : List.of(Profile.class, Holding.class, Range.class, Filter.class)) {
            for (RecordComponent component : input.getRecordComponents()) {
                places.add(input.getSimpleName() + "." + component.getName());
            }
        }
        // Whoever adds a place here has to say why it is not sex, age, origin or the like.
        assertThat(places).containsExactly("Profile.skills", "Holding.state", "Holding.evidence", "Holding.share",
                "Range.low", "Range.expected", "Range.high", "Filter.hours", "Filter.sectors", "Filter.qualifications",
                "Filter.commuting", "Filter.isco");
        Profile same = Profile.of(Map.of(SKILL + "cooking", Holding.said(State.HAS)));
        assertThat(occupations.ranked(same, Filter.NONE, 9)).isEqualTo(occupations.ranked(same, Filter.NONE, 9));
    }
}
