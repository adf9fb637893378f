package eu.masp.population;

/** The command was asked something it cannot do; the message says what and how to ask. */
final class BadUse extends Exception {

    private static final long serialVersionUID = 1;

    BadUse(String message) {
        super(message);
    }
}
