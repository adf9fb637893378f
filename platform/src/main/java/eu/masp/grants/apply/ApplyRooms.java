package eu.masp.grants.apply;

import eu.masp.people.SignedIn;
import eu.masp.shell.Rooms;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls for everybody, and one’s own applications. */
@Component
@Order(10)
class ApplyRooms implements Rooms {

    @Override
    public List<Room> now() {
        List<Room> rooms = new ArrayList<>(List.of(new Room("/calls", "apply.calls.title")));
        if (SignedIn.now().filter(me -> !me.holdsSeats()).isPresent()) {
            rooms.add(new Room("/applications", "apply.list.title"));
        }
        return rooms;
    }
}
