package eu.masp.people.accounts;

import eu.masp.people.People;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats as administrators see them: with names, and with a letter to whoever receives one. */
@Service
public class SeatGifts {
    private final Seats seats;
    private final People people;
    private final AccountTable accounts;
    private final Post post;
    private final Texts texts;
    private final Clock clock;

    SeatGifts(Seats seats, People people, AccountTable accounts, Post post, Texts texts, Clock clock) {
        this.seats = seats;
        this.people = people;
        this.accounts = accounts;
        this.post = post;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param fixed one's own, or an invented person's: it stays as it is
     * @param reset whether this reader may take the person's lost second factor away
     */
    public record Line(long id, String who, Seat seat, LocalDate from, Optional<LocalDate> until, boolean over,
            boolean fixed, boolean reset) {}

    /** The person who can be given a seat: confirmed, and here. */
    public Optional<Account> holder(Email email) {
        return accounts.find(email)
                .filter(account -> account.confirmed() && !account.closed() && !account.demonstration());
    }

    @Transactional
    public void give(Account account, Seat seat, SignedIn by) {
        seats.give(account.id(), seat, today(), null, by.account());
        post.send(Letter.about(account.id(), "seat", "/account",
                texts.get(account.language(), "people.role." + seat.role().word()), seat.body()));
    }

    public List<Line> in(List<String> bodies, SignedIn reader) {
        List<Seats.Held> held = bodies.contains(Seats.INSTALLATION) ? seats.in(Seats.INSTALLATION)
                : bodies.stream().flatMap(body -> seats.in(body).stream()).toList();
        Map<UUID, String> names = people.names(held.stream().map(Seats.Held::account).collect(Collectors.toSet()),
                reader,
                "list of seats");
        LocalDate today = today();
        List<Seat> administered = reader.seats().stream().filter(seat -> seat.role() == Role.ADMINISTRATOR).toList();
        return held.stream().map(each -> new Line(each.id(), who(each.account(), names), each.seat(), each.from(),
                Optional.ofNullable(each.until()), each.until() != null && each.until().isBefore(today),
                each.account().equals(reader.account()) || invented(each.account()),
                LostFactors.covers(administered, each.seat()))).toList();
    }

    /** Whoever plays an administrator must not take the roles from those who come after. */
    public boolean invented(UUID account) {
        return accounts.find(account).map(Account::demonstration).orElse(false);
    }

    private String who(UUID account, Map<UUID, String> names) {
        String email = accounts.find(account).map(Account::email).orElse("–");
        return names.containsKey(account) ? names.get(account) + ", " + email : email;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
