package eu.masp.assessment.calibration;

/** Answers from which parameters cannot be had; the message says why and what to do. */
public final class CalibrationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CalibrationException(String message) {
        super(message);
    }
}
