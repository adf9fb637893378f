package eu.masp.people;

/** A page for officers, asked for by one who has not passed the second factor: leads to setting it up. */
public class SecondFactorMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecondFactorMissingException() {
        super("the second factor is missing");
    }
}
