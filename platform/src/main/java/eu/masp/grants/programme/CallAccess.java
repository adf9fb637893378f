package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.people.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose calls somebody may see or run. */
@Component
class CallAccess {
    private final ProgrammeReach reach;
    private final Calls calls;
    private final Funds funds;

    CallAccess(ProgrammeReach reach, Calls calls, Funds funds) {
        this.reach = reach;
        this.calls = calls;
        this.funds = funds;
    }

    Call read(SignedIn me, UUID id) {
        Call call = find(id);
        reach.body(me, Optional.of(call.body()));
        return call;
    }

    /** A call of the person’s own body that stands like this; one that stands elsewhere by now is gone from here. */
    Call run(SignedIn me, UUID id, CallState state) {
        Call call = find(id);
        reach.requireRunner(me, call.body());
        if (call.state() != state) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return call;
    }

    /** The funds that calls of a body can be paid from: those of areas, as what is above them is still to be allotted. */
    List<Fund> paying(String body) {
        return funds.of(body).stream().filter(fund -> fund.level() == Fund.Level.AREA).toList();
    }

    private Call find(UUID id) {
        return calls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
