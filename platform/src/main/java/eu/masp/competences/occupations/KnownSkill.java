package eu.masp.competences.occupations;

import eu.masp.matching.fit.Holding;
import eu.masp.matching.fit.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one skill of a person, each kind of evidence apart.
 *
 * @param said whether the person says so
 * @param confirmed whether somebody else has said yes to it
 * @param notYet whether the person says: not yet
 * @param practised whether an occupation that the person says she did asks for it
 * @param measured what was measured of the competence that the skill rests on; null where nothing was
 */
public record KnownSkill(boolean said, boolean confirmed, boolean notYet, boolean practised,
        @Nullable Measure measured) {

    static final KnownSkill NOTHING = new KnownSkill(false, false, false, false, null);

    /**
     * A competence as a chapter measured it.
     *
     * @param theta the middle of its range on the scale of the family
     * @param se standard error
     * @param provisional whether the questions’ weights rest on no data yet
     * @param doubtful whether the answers gave reason to trust them less
     */
    public record Measure(String competence, double theta, double se, boolean provisional, boolean doubtful) {
        /** So many standard errors hold 95 of 100 to each side. */
        private static final double WIDTH = 1.96;

        /** Whether all of its range lies above the middle of the scale. */
        boolean high() {
            return theta - WIDTH * se > 0;
        }
    }

    KnownSkill withSaid() {
        return new KnownSkill(true, confirmed, notYet, practised, measured);
    }

    KnownSkill withConfirmed() {
        return new KnownSkill(said, true, notYet, practised, measured);
    }

    KnownSkill withNotYet() {
        return new KnownSkill(said, confirmed, true, practised, measured);
    }

    KnownSkill withPractised() {
        return new KnownSkill(said, confirmed, notYet, true, measured);
    }

    KnownSkill with(Measure measure) {
        return new KnownSkill(said, confirmed, notYet, practised, measure);
    }

    /** Whether it is known of the skill itself, by word or by confirmation. */
    boolean direct() {
        return said || confirmed || notYet;
    }

    /**
     * As it counts in a fit. What was measured of the competence beneath is not the skill: it neither adds nor takes away, and the skill
     * stays unknown until somebody has said it. A job done makes it likelier, and leaves it unknown too.
     */
    List<Holding> holdings() {
        List<Holding> holdings = new ArrayList<>();
        if (said) {
            holdings.add(Holding.said(State.HAS));
        } else if (notYet) {
            holdings.add(Holding.said(State.LACKS));
        }
        if (confirmed) {
            holdings.add(Holding.confirmed(State.HAS));
        }
        if (practised && holdings.isEmpty()) {
            holdings.add(Holding.practised());
        }
        return holdings;
    }

    /** The measure that makes it worth while to ask for the skill; empty where something is known of the skill itself. */
    Optional<Measure> worthAsking() {
        return direct() ? Optional.empty() : Optional.ofNullable(measured).filter(Measure::high);
    }
}
