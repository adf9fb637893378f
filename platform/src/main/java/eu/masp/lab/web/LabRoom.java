package eu.masp.lab.web;

import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Rooms;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the lab, for who runs a programme or audits it. */
@Component
@Order(35)
class LabRoom implements Rooms {

    @Override
    public List<Room> now() {
        boolean seated = SignedIn.now().map(SignedIn::seats).orElse(List.of()).stream()
                .anyMatch(seat -> seat.role() == Role.PROGRAMME_OFFICER || seat.role() == Role.AUDITOR);
        return seated ? List.of(new Room("/lab", "lab.room")) : List.of();
    }
}
