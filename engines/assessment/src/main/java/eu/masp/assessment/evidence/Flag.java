package eu.masp.assessment.evidence;

/** What somebody has to look at before an item's new parameters are used. */
public enum Flag {

    /** Fewer answers than the minimum that was declared. */
    TOO_FEW_ANSWERS(true),

    /** After joining rare answers one was left: nothing is told. */
    ONE_ANSWER(true),

    /** Whoever is higher by the other items answers this one lower. */
    AGAINST_OTHERS(true),

    /** The likelihood has no maximum for its slope. */
    WITHOUT_LIMIT(true),

    /** Nothing could be estimated at all; the evidence says why. */
    NOT_ESTIMATED(true),

    /** Some answers were given too rarely and count together with their neighbour. */
    JOINED(false),

    /** A slope under {@value Limits#FLAT}: it tells little. */
    FLAT(false),

    /** A slope over {@value Limits#STEEP}: rarely true of one question alone. */
    STEEP(false),

    /** The slope's error is more than half of it, or a threshold's is over {@value Limits#UNSURE}. */
    UNSURE(false),

    /** A threshold beyond ±{@value Limits#FAR}, where hardly anybody is. */
    FAR(false),

    /** {@link ItemEvidence#rmsd()} over {@value Limits#MISFIT}. */
    MISFIT(false),

    /** It has more in common with another item than the ability: {@link LocalDependence}. */
    DEPENDENT(false),

    /** Groups of the same ability answer differently: an effect that counts. */
    DIFFERENT(false),

    /** The same, a large one. */
    VERY_DIFFERENT(false);

    private final boolean bars;

    Flag(boolean bars) {
        this.bars = bars;
    }

    /** Whether the item cannot be used with new parameters, whatever anybody decides. */
    public boolean bars() {
        return bars;
    }
}
