package eu.masp.grants.desk;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.Calls;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens an application for those whose seat reaches its area, and for nobody else. */
@Component
public class DeskAccess {
    private final Applications applications;
    private final Calls calls;

    DeskAccess(Applications applications, Calls calls) {
        this.applications = applications;
        this.calls = calls;
    }

    /** @param leadBody the body that decides in the application's area */
    public record Opened(Application application, Call call, String leadBody) {

        public UUID id() {
            return application.id();
        }
    }

    /**
     * @throws ResponseStatusException not found for who holds no such seat at all or where there is no such application,
     *             forbidden for who holds one elsewhere
     */
    public Opened open(SignedIn me, UUID id, Role... roles) {
        me.requireAnySeat(roles);
        Application application = applications.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Call call = calls.find(application.call()).orElseThrow();
        String leadBody = calls.areas(call).stream().filter(area -> area.area().equals(application.area()))
                .map(CallArea::leadBody).findFirst().orElseThrow();
        me.requireSeatIn(application.area(), leadBody, roles);
        return new Opened(application, call, leadBody);
    }
}
