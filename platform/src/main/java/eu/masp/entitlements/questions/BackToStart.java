package eu.masp.entitlements.questions;

import eu.masp.shell.SeeOther;
import eu.masp.entitlements.interview.NoInterviewException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Whoever comes without answers, or after they have gone, begins at the beginning; the first screen says why. A form can only
 * come from a page opened while there were answers, also when erasing took the cookie that would tell.
 */
@ControllerAdvice
class BackToStart {

    @ExceptionHandler(NoInterviewException.class)
    ResponseEntity<Void> begin(HttpServletRequest request) {
        return SeeOther.to(request.getMethod().equals("POST") ? "/check?gone" : "/check");
    }
}
