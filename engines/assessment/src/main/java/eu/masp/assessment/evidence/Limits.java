package eu.masp.assessment.evidence;

/** From where on something is pointed out. Choices of ours, where no source stands beside them: they decide nothing by themselves. */
public final class Limits {

    /** An answer that fewer people gave counts together with its neighbour. */
    public static final int RARE = 5;

    /** With fewer answers an item takes no part in the estimation. */
    public static final int LEAST_ANSWERS = 50;

    /** With fewer people nothing is estimated. */
    public static final int LEAST_PERSONS = 50;

    static final int LEAST_ITEMS = 3;
    static final double FLAT = 0.3;
    static final double STEEP = 4;
    static final double UNSURE = 0.75;
    static final double FAR = 4;

    /**
     * Beyond this the curves expected and found differ enough to matter: what S.-H. Joo and others found best for PISA's items (Educational
     * Measurement: Issues and Practice 40, 2021).
     */
    public static final double MISFIT = 0.10;

    private Limits() {
    }
}
