package eu.masp.people.accounts;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For the officer whose telephone and recovery codes are gone: an administrator takes the second factor away, and the officer sets up
 * another at the next sign-in. It is written down, told in a letter, and ends all sessions. The password stays what it was.
 */
@Service
public class LostFactors {
    private final AccountTable accounts;
    private final Seats seats;
    private final Post post;
    private final JdbcClient jdbc;
    private final Clock clock;

    LostFactors(AccountTable accounts, Seats seats, Post post, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.seats = seats;
        this.post = post;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** One’s own, or an invented person’s. */
        NOT_THEIRS,
        /** The person has a seat where this administrator has nothing to say: it is the installation’s to do. */
        SEATS_ELSEWHERE,
        /** There is none. */
        NONE
    }

    /**
     * @param by who holds an administrator's seat
     * @param reason how it was made sure that it is this person who asks
     */
    @Transactional
    public Outcome reset(UUID account, SignedIn by, String reason) {
        if (account.equals(by.account()) || accounts.find(account).filter(each -> !each.demonstration()).isEmpty()) {
            return Outcome.NOT_THEIRS;
        }
        List<Seat> administered = by.seats().stream().filter(seat -> seat.role() == Role.ADMINISTRATOR).toList();
        if (!seats.of(account).stream().allMatch(seat -> covers(administered, seat))) {
            return Outcome.SEATS_ELSEWHERE;
        }
        if (!accounts.forgetFactors(account)) {
            return Outcome.NONE;
        }
        accounts.endSessions(account);
        jdbc.sql("INSERT INTO second_factor_reset (account, by, at, reason) VALUES (?, ?, ?, ?)")
                .params(account, by.account(), Timestamp.from(clock.instant()), reason).update();
        post.send(Letter.about(account, "factor-reset", "/account/second-factor"));
        return Outcome.DONE;
    }

    /** Whether one of these administrators' seats reaches a seat: the same body and territory, or all of it. */
    public static boolean covers(List<Seat> administered, Seat seat) {
        return administered.stream()
                .anyMatch(mine -> (mine.body().equals(Seats.INSTALLATION) || mine.body().equals(seat.body()))
                        && (mine.territory() == null || mine.territory().equals(seat.territory())));
    }
}
