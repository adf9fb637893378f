package eu.masp.competences.occupations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.matching.fit.Evidence;
import eu.masp.matching.fit.Holding;
import eu.masp.matching.fit.State;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownSkillTest {
    private static final KnownSkill.Measure STRONG = new KnownSkill.Measure("planning", 1.5, 0.3, true, false);
    private static final KnownSkill.Measure WEAK = new KnownSkill.Measure("planning", -1.5, 0.3, true, false);

    /** A competence measured, however strong, is no skill that somebody has: the skill stays unknown and the fit does not move. */
    @Test
    void aMeasureOfTheCompetenceNeverCountsForASkill() {
        for (KnownSkill.Measure measure : List.of(STRONG, WEAK)) {
            assertThat(KnownSkill.NOTHING.with(measure).holdings()).isEmpty();
        }
        assertThat(new KnownSkills(Map.of("a", KnownSkill.NOTHING.with(STRONG))).isEmpty()).isTrue();
        assertThat(KnownSkill.NOTHING.with(WEAK).withSaid().holdings()).containsExactly(Holding.said(State.HAS));
        assertThat(KnownSkill.NOTHING.with(STRONG).withNotYet().holdings()).containsExactly(Holding.said(State.LACKS));
    }

    @Test
    void aStrongMeasureMakesItWorthWhileToAsk() {
        assertThat(KnownSkill.NOTHING.with(STRONG).worthAsking()).contains(STRONG);
        assertThat(KnownSkill.NOTHING.with(WEAK).worthAsking()).isEmpty();
        assertThat(KnownSkill.NOTHING.with(STRONG).withSaid().worthAsking()).isEmpty();
        assertThat(KnownSkill.NOTHING.with(STRONG).withNotYet().worthAsking()).isEmpty();
    }

    @Test
    void whatIsSaidAndConfirmedStandApart() {
        KnownSkills known = new KnownSkills(Map.of("a", KnownSkill.NOTHING.withSaid().withConfirmed()));
        assertThat(known.profile().skills().get("a")).extracting(Holding::evidence)
                .containsExactly(Evidence.SAID, Evidence.CONFIRMED);
        assertThat(known.profile().find("a")).map(Holding::evidence).contains(Evidence.CONFIRMED);
    }

    /** Nothing that a fit is made of has a place for who somebody is. */
    @Test
    void thereIsNoPlaceForWhoSomebodyIs() {
        assertThat(Arrays.stream(KnownSkill.class.getRecordComponents()).map(each -> each.getName()))
                .containsExactly("said", "confirmed", "notYet", "practised", "measured");
        assertThat(Arrays.stream(KnownSkill.Measure.class.getRecordComponents()).map(each -> each.getName()))
                .containsExactly("competence", "theta", "se", "provisional", "doubtful");
        assertThat(Arrays.stream(KnownSkills.class.getRecordComponents()).map(each -> each.getName()))
                .containsExactly("skills");
    }
}
