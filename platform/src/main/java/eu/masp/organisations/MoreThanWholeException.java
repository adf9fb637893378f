package eu.masp.organisations;

import java.math.BigDecimal;

/** The owners of an enterprise would hold more than a hundred percent of it; nothing was written. */
public final class MoreThanWholeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final BigDecimal percent;

    MoreThanWholeException(BigDecimal percent) {
        super("more than the whole");
        this.percent = percent;
    }

    /** What they would hold together. */
    public BigDecimal percent() {
        return percent;
    }
}
