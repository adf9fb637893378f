package eu.masp.simulation.scenario;

/** A scenario file is not good; the message says where and why. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ScenarioException(String message) {
        super(message);
    }
}
