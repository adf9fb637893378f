package eu.masp.organisations.web;

import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.SignedIn;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The firms of whoever asks; to everybody else a firm is not there. */
@Component
class OwnFirms {
    private final Firms firms;

    OwnFirms(Firms firms) {
        this.firms = firms;
    }

    Firm require(SignedIn me, UUID firm) {
        return firms.find(firm).filter(found -> firms.represents(me.account(), firm))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
