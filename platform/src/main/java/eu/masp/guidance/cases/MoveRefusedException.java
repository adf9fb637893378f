package eu.masp.guidance.cases;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A move that is not possible from where the case stands now, perhaps because somebody else was faster. Nothing was changed. */
public final class MoveRefusedException extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    MoveRefusedException(Move move, CaseState state) {
        this(move.toString(), state);
    }

    MoveRefusedException(String what, CaseState state) {
        super(HttpStatus.CONFLICT, what + " is not possible for a case that is " + state);
    }
}
