package eu.masp.simulation.sql;

/** Why a part of a rule cannot be said exactly; whose rule it is, is said further out. */
final class Inexpressible extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String reason;

    Inexpressible(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
