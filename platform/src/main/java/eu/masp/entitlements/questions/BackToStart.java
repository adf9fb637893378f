package eu.masp.entitlements.questions;

import eu.masp.entitlements.interview.NoInterviewException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever comes without answers, or after they have gone, begins at the beginning; the first screen says why. */
@ControllerAdvice
class BackToStart {

    @ExceptionHandler(NoInterviewException.class)
    ResponseEntity<Void> begin() {
        return SeeOther.to("/check");
    }
}
