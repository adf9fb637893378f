package eu.masp.grants.desk;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says whose cases a list is about, so that nobody takes what is out of sight for nothing. */
@Component
public class Reaches {
    private final DeskCalls calls;

    Reaches(DeskCalls calls) {
        this.calls = calls;
    }

    public Reach of(DeskScope scope, Show show) {
        boolean some = calls.within(scope);
        boolean looks = scope.seats().stream().allMatch(seat -> seat.role() == Role.AUDITOR);
        return new Reach(some, !some ? show.t("desk.reach.nothing", bodies(scope.seats(), show))
                : looks ? show.t("desk.reach.only", bodies(scope.seats(), show)) : "");
    }

    private static String bodies(List<Seat> seats, Show show) {
        return seats.stream().map(seat -> {
            String territory = seat.territory();
            return show.body(seat.body()) + (territory == null ? "" : " (" + show.area(territory) + ")");
        }).distinct().collect(Collectors.joining(", "));
    }
}
