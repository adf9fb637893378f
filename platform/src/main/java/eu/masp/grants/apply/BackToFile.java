package eu.masp.grants.apply;

import eu.masp.shell.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A form of an old window, for something that has gone on since: the page as it is now says so. */
@ControllerAdvice
class BackToFile {

    @ExceptionHandler(OwnFile.AlreadySentException.class)
    ResponseEntity<Void> sent(OwnFile.AlreadySentException sent) {
        return SeeOther.to("/applications/" + sent.id() + "?done=already");
    }

    @ExceptionHandler(Drafts.GoneException.class)
    ResponseEntity<Void> gone() {
        return SeeOther.to("/applications");
    }
}
