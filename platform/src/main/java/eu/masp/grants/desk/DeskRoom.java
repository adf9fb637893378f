package eu.masp.grants.desk;

import eu.masp.people.Role;
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

    @Override
    public List<Room> now() {
        List<Room> rooms = new ArrayList<>();
        SignedIn.now().ifPresent(me -> {
            if (holds(me, Role.CASE_OFFICER) || holds(me, Role.AUDITOR)) {
                rooms.add(new Room("/desk", "desk.title"));
                rooms.add(new Room("/desk/claims", "desk.claims.title"));
            }
            if (holds(me, Role.PAYMENT_OFFICER) || holds(me, Role.AUDITOR)) {
                rooms.add(new Room("/desk/payments", "desk.payments.title"));
            }
        });
        return rooms;
    }

    private static boolean holds(SignedIn me, Role role) {
        return me.seats().stream().anyMatch(seat -> seat.role() == role);
    }
}
