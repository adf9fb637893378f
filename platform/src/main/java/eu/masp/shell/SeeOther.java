package eu.masp.shell;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Sends the browser to another page after a form, so that going back or reloading sends nothing twice. */
public final class SeeOther {

    private SeeOther() {
    }

    /** @param path of a page of ours, without anything a person has typed */
    public static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
