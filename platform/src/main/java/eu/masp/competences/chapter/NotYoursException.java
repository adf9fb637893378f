package eu.masp.competences.chapter;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such chapter, or it is another person’s: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotYoursException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
