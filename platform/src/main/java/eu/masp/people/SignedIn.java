package eu.masp.people;

import eu.masp.shell.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person who is signed in. A controller that takes this as an argument answers nobody else: others are led to the sign-in
 * page. {@code Optional<SignedIn>} is for pages that are for everybody.
 *
 * @param account the key under which everything else knows this person
 * @param name to show; the e-mail address as long as no name was given
 * @param seats those of today
 * @param strong whether a second factor was passed in this session
 */
public record SignedIn(UUID account, String name, Language language, List<Seat> seats, boolean strong) {

    /** Whoever sends the request that is being answered. */
    public static Optional<SignedIn> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof SignedIn person ? person : null);
    }

    public boolean holdsSeats() {
        return !seats.isEmpty();
    }

    /** Whether this person holds that role in the body and has passed the second factor. */
    public boolean holds(Role role, String body) {
        return strong && seats.stream().anyMatch(seat -> seat.role() == role && seat.body().equals(body));
    }

    /**
     * The seat that lets this person do what is asked for.
     *
     * @throws NoSeatException not found for who holds no seat at all, as officers' pages are nothing to them; forbidden for others
     * @throws SecondFactorMissingException when the person must pass or set up the second factor first
     */
    public Seat requireSeat(Role role, String body) {
        return requireSeatOf(body, role);
    }

    /** The same, where any of some roles will do. */
    public Seat requireSeatOf(String body, Role... roles) {
        List<Role> any = List.of(roles);
        return strongly(seats.stream().filter(seat -> any.contains(seat.role()) && seat.body().equals(body)).toList());
    }

    /** The same, in one territory: a seat that is limited to another does not count. */
    public Seat requireSeatIn(String territory, String body, Role... roles) {
        List<Role> any = List.of(roles);
        return strongly(seats.stream().filter(seat -> any.contains(seat.role()) && seat.body().equals(body)
                && seat.covers(territory)).toList());
    }

    /** Some seat with one of these roles, whatever the body: for pages that list only what the seat's body may see. */
    public List<Seat> requireAnySeat(Role... roles) {
        List<Role> any = List.of(roles);
        List<Seat> found = seats.stream().filter(seat -> any.contains(seat.role())).toList();
        strongly(found);
        return found;
    }

    private Seat strongly(List<Seat> found) {
        if (found.isEmpty()) {
            throw new NoSeatException(holdsSeats());
        }
        if (!strong) {
            throw new SecondFactorMissingException();
        }
        return found.getFirst();
    }
}
