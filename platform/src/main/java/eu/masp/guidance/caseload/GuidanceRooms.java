package eu.masp.guidance.caseload;

import eu.masp.guidance.content.GuidanceContent;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Rooms;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accompaniment in the menu: her own for everybody without a seat, cases for who accompanies, figures for who watches. */
@Component
@Order(20)
class GuidanceRooms implements Rooms {
    private final GuidanceContent content;

    GuidanceRooms(GuidanceContent content) {
        this.content = content;
    }

    @Override
    public List<Room> now() {
        List<Room> rooms = new ArrayList<>();
        SignedIn.now().ifPresent(me -> {
            if (!me.holdsSeats()) {
                rooms.add(new Room("/guidance", "guidance.mine.title"));
            }
            if (holds(me, Role.GUIDE)) {
                rooms.add(new Room("/caseload/today", "guidance.today.title"));
                rooms.add(new Room("/caseload", "guidance.caseload.title"));
                rooms.add(new Room("/handbook", "guidance.handbook.title"));
            }
            if (holds(me, Role.SUPERVISOR) || audits(me)) {
                rooms.add(new Room("/flows", "guidance.flows.title"));
            }
        });
        return rooms;
    }

    /** An auditor of a body that accompanies nobody has nothing to read here. */
    private boolean audits(SignedIn me) {
        return me.seats().stream().anyMatch(seat -> seat.role() == Role.AUDITOR
                && content.service(seat.body()).isPresent());
    }

    private static boolean holds(SignedIn me, Role role) {
        return me.seats().stream().anyMatch(seat -> seat.role() == role);
    }
}
