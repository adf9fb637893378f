package eu.masp.people.web;

/** A page for people who are signed in, asked for by somebody who is not. */
class NotSignedInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSignedInException() {
        super("not signed in");
    }
}
