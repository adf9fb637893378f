package eu.masp.guidance.flows;

import eu.masp.people.FirstRoom;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import java.util.Collection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who watches over accompaniment begins with its figures. */
@Component
@Order(20)
class FiguresFirst implements FirstRoom {

    @Override
    public Optional<String> of(Collection<Seat> seats) {
        return seats.stream().anyMatch(seat -> seat.role() == Role.SUPERVISOR) ? Optional.of("/flows")
                : Optional.empty();
    }
}
