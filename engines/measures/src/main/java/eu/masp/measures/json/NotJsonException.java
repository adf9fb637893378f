package eu.masp.measures.json;

import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;

import java.util.List;

/** The text is no JSON, so that nothing can be said of the case in it. */
public final class NotJsonException extends InvalidContentException {

    private static final long serialVersionUID = 1L;

    NotJsonException(Problem problem) {
        super(List.of(problem));
    }
}
