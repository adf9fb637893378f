package eu.masp.simulation.columns;

/** A rule uses something of FEEL that columns cannot be compiled from. */
public final class CannotCompileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotCompileException(String message) {
        super(message);
    }
}
