package eu.masp.competences.calibration;

import eu.masp.people.FirstRoom;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import java.util.Collection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who answers for the questions begins with their check. */
@Component
@Order(30)
class CalibrationFirst implements FirstRoom {

    @Override
    public Optional<String> of(Collection<Seat> seats) {
        return seats.stream().anyMatch(seat -> seat.role() == Role.EVALUATOR
                && seat.body().equals(Seats.INSTALLATION)) ? Optional.of("/calibration") : Optional.empty();
    }
}
