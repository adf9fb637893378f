package eu.masp.competences.occupations.courses;

import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Rooms;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Courses of others in the menu, for those who bring them. */
@Component
@Order(40)
class CoursesRoom implements Rooms {

    @Override
    public List<Room> now() {
        return SignedIn.now().filter(me -> me.seats().stream().anyMatch(seat -> seat.role() == Role.CASE_OFFICER))
                .map(_ -> List.of(new Room("/desk/courses", "courses.menu"))).orElse(List.of());
    }
}
