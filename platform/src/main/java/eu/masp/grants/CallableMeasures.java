package eu.masp.grants;

/** For which measures calls are opened. */
public interface CallableMeasures {

    /** Whether a body can open a call for a measure. */
    boolean callable(String measure, String body);
}
