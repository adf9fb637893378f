package eu.masp.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Not allowed for this person: 403 for who holds other seats, 404 for who holds none. */
public class NoSeatException extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    NoSeatException(boolean holdsOthers) {
        super(holdsOthers ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
    }
}
