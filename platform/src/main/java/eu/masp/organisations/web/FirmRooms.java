package eu.masp.organisations.web;

import eu.masp.people.SignedIn;
import eu.masp.shell.Rooms;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One’s firms, for whoever is signed in without being an officer. */
@Component
@Order(50)
class FirmRooms implements Rooms {

    @Override
    public List<Room> now() {
        return SignedIn.now().filter(person -> !person.holdsSeats()).isPresent()
                ? List.of(new Room("/firms", "organisations.firms.title")) : List.of();
    }
}
