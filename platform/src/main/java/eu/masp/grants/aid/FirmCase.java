package eu.masp.grants.aid;

import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;
import eu.masp.grants.desk.CaseLocks;
import eu.masp.grants.desk.DeskAccess;
import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A firm's application as an officer opens it whose seat reaches it; who is kept away from it does not. */
@Component
public class FirmCase {
    private final DeskAccess desk;
    private final CaseLocks locks;
    private final Firms firms;

    FirmCase(DeskAccess desk, CaseLocks locks, Firms firms) {
        this.desk = desk;
        this.locks = locks;
        this.firms = firms;
    }

    /** @param leadBody the body that decides in the application's area */
    public record Opened(Application application, Call call, String leadBody, Firm firm) {}

    /**
     * @throws ResponseStatusException not found, or forbidden for who holds such a seat elsewhere, acts for the firm or
     *             has declared to have to do with it
     */
    public Opened open(SignedIn me, UUID id, Role... roles) {
        DeskAccess.Opened opened = desk.open(me, id, roles);
        Firm firm = firms.find(opened.application().applicant())
                .filter(_ -> opened.call().applicants() == Call.Applicants.FIRM)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (locks.away(me, opened)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new Opened(opened.application(), opened.call(), opened.leadBody(), firm);
    }
}
