package eu.masp.papers;

/** Whatever looks for viruses in a file before it is kept. */
public interface VirusScan {

    /** What was found. */
    enum Verdict {
        CLEAN, INFECTED,
        /** There is no scanner: the file is kept and said not to have been looked at. */
        NOT_SCANNED,
        /** There is one, and it does not answer: the file is not kept. */
        AWAY
    }

    Verdict scan(byte[] content);
}
