package eu.masp.simulation.population;

/** A file of a population cannot be read; the message says which, where in it, and why. */
public final class PopulationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PopulationException(String message) {
        super(message);
    }
}
