package eu.masp.grants.desk;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SignedIn;
import eu.masp.shell.Rooms;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The desk in the menu, for those who work at it. */
@Component
@Order(30)
class DeskRoom implements Rooms {
    private final DeskCalls calls;

    DeskRoom(DeskCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<Room> now() {
        List<Room> rooms = new ArrayList<>();
        SignedIn.now().ifPresent(me -> {
            boolean audits = audits(me);
            if (holds(me, Role.CASE_OFFICER) || audits) {
                rooms.add(new Room("/desk", "desk.title"));
                rooms.add(new Room("/desk/claims", "desk.claims.title"));
            }
            if (holds(me, Role.PAYMENT_OFFICER) || audits) {
                rooms.add(new Room("/desk/payments", "desk.payments.title"));
            }
        });
        return rooms;
    }

    /** An auditor of a body that decides no call has nothing to read here. */
    private boolean audits(SignedIn me) {
        List<Seat> seats = me.seats().stream().filter(seat -> seat.role() == Role.AUDITOR).toList();
        return !seats.isEmpty() && calls.within(new DeskScope(seats));
    }

    private static boolean holds(SignedIn me, Role role) {
        return me.seats().stream().anyMatch(seat -> seat.role() == role);
    }
}
