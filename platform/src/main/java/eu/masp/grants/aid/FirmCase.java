package eu.masp.grants.aid;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.Calls;
import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A firm's application as an officer opens it: whose seat is in the body that decides there, and reaches the area. */
@Component
public class FirmCase {
    private final Applications applications;
    private final Calls calls;
    private final Firms firms;

    FirmCase(Applications applications, Calls calls, Firms firms) {
        this.applications = applications;
        this.calls = calls;
        this.firms = firms;
    }

    /** @param leadBody the body that decides in the application's area */
    public record Opened(Application application, Call call, String leadBody, Firm firm) {}

    /** @throws ResponseStatusException not found, or forbidden for who holds such a seat elsewhere */
    public Opened open(SignedIn me, UUID id, Role... roles) {
        me.requireAnySeat(roles);
        Application application = applications.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Call call = calls.find(application.call()).orElseThrow();
        String leadBody = calls.areas(call).stream().filter(area -> area.area().equals(application.area()))
                .map(CallArea::leadBody).findFirst().orElseThrow();
        boolean auditsCall = java.util.Arrays.asList(roles).contains(Role.AUDITOR)
                && me.holds(Role.AUDITOR, call.body());
        if (!auditsCall) {
            me.requireSeatIn(application.area(), leadBody, roles);
        }
        Firm firm = firms.find(application.applicant())
                .filter(_ -> call.applicants() == Call.Applicants.FIRM)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Opened(application, call, leadBody, firm);
    }
}
