package eu.masp.matching.esco;

/** A package that cannot be imported; the message says which file, what was found, what is expected. Nothing has been written. */
public final class ImportFailure extends Exception {

    private static final long serialVersionUID = 1L;

    ImportFailure(String message) {
        super(message);
    }
}
