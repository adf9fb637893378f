package eu.masp.competences.calibration;

import eu.masp.people.Role;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import eu.masp.shell.Rooms;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the check of the questions, for who answers for them. */
@Component
@Order(36)
class CalibrationRoom implements Rooms {

    @Override
    public List<Room> now() {
        boolean seated = SignedIn.now().map(SignedIn::seats).orElse(List.of()).stream()
                .anyMatch(seat -> seat.body().equals(Seats.INSTALLATION)
                        && (seat.role() == Role.EVALUATOR || seat.role() == Role.AUDITOR));
        return seated ? List.of(new Room("/calibration", "calibration.title")) : List.of();
    }
}
