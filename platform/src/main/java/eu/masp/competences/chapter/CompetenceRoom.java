package eu.masp.competences.chapter;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SignedIn;
import eu.masp.shell.Rooms;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to one’s competences for everybody without a seat; for guides, to the profiles that people show to their body. */
@Component
@Order(20)
class CompetenceRoom implements Rooms {

    @Override
    public List<Room> now() {
        List<Seat> seats = SignedIn.now().map(SignedIn::seats).orElse(List.of());
        return seats.isEmpty() ? List.of(new Room("/competences", "competences.room"))
                : seats.stream().anyMatch(seat -> seat.role() == Role.GUIDE)
                        ? List.of(new Room("/competences/shared", "competences.shared.title")) : List.of();
    }
}
