package eu.masp.competences.occupations;

import eu.masp.matching.fit.Evidence;
import eu.masp.matching.fit.Fit;
import eu.masp.matching.fit.State;

/**
 * A fit as it is drawn and said.
 *
 * @param low of 100, if all that is unknown were lacking
 * @param expected of 100
 * @param high of 100, if all that is unknown were there
 * @param essential how many essential skills there are; what follows sums to it
 * @param said of these on the person’s word alone
 * @param confirmed by somebody else
 * @param lacking the person said: not yet
 * @param unknown nobody has said anything; a chapter about the competence beneath leaves it so
 */
public record FitView(int low, int expected, int high, int essential, int said, int confirmed, int lacking,
        int unknown) {

    static FitView of(Fit fit) {
        return new FitView(percent(fit.range().low()), percent(fit.range().expected()), percent(fit.range().high()),
                (int) fit.parts().stream().filter(Fit.Part::essential).count(), has(fit, Evidence.SAID),
                has(fit, Evidence.CONFIRMED), fit.essential(State.LACKS).size(),
                fit.essential(State.UNKNOWN).size());
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    private static int has(Fit fit, Evidence evidence) {
        return (int) fit.essential(State.HAS).stream()
                .filter(part -> part.evidence().filter(evidence::equals).isPresent()).count();
    }

    /** Whether it ranks as high as another, as far as the numbers shown tell. */
    boolean sameAs(FitView other) {
        return expected == other.expected && low == other.low;
    }
}
