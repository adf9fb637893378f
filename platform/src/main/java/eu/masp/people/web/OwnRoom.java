package eu.masp.people.web;

import eu.masp.people.SignedIn;
import eu.masp.shell.Rooms;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way in, or to what is one’s own. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OwnRoom implements Rooms {

    @Override
    public List<Room> now() {
        return SignedIn.now().isPresent()
                ? List.of(new Room("/account", "people.account.title"), new Room("/inbox", "post.inbox.title"))
                : List.of(new Room("/sign-in", "people.sign-in.title"));
    }
}
