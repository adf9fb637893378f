package eu.masp.guidance.caseload;

import eu.masp.people.FirstRoom;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import java.util.Collection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who accompanies begins with what waits today, whatever else their seats are for. */
@Component
@Order(10)
class TodayFirst implements FirstRoom {

    @Override
    public Optional<String> of(Collection<Seat> seats) {
        return seats.stream().anyMatch(seat -> seat.role() == Role.GUIDE) ? Optional.of("/caseload/today")
                : Optional.empty();
    }
}
