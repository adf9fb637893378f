package eu.masp.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role, where, and since when. */
@Component
public class Seats {
    /** The body of those who administer this MASP itself and no organisation's part of it. */
    public static final String INSTALLATION = "masp";
    private static final String HELD = "from_day <= :day AND (until_day IS NULL OR until_day >= :day)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A seat with its dates and whose it is. */
    public record Held(long id, UUID account, Seat seat, LocalDate from, @Nullable LocalDate until) {}

    /** The seats a person holds today. */
    public List<Seat> of(UUID account) {
        return jdbc.sql(
                "SELECT id, account, role, body, territory, from_day, until_day FROM seat WHERE account = :account AND "
                        + HELD + " ORDER BY id")
                .param("account", account).param("day", today()).query(Seats::held).list()
                .stream().map(Held::seat).toList();
    }

    /** Everybody who holds, held or will hold a seat in a body; for the installation itself: in any. */
    public List<Held> in(String body) {
        return jdbc.sql("SELECT id, account, role, body, territory, from_day, until_day FROM seat"
                + " WHERE body = :body OR :body = '" + INSTALLATION + "' ORDER BY body, role, id")
                .param("body", body).query(Seats::held).list();
    }

    /** Everybody who holds this role today in one of these bodies. */
    public List<Held> holding(Role role, Collection<String> bodies) {
        return jdbc.sql("SELECT id, account, role, body, territory, from_day, until_day FROM seat WHERE role = :role"
                + " AND body = ANY (:bodies) AND " + HELD + " ORDER BY id").param("role", role.word())
                .param("bodies", bodies.toArray(String[]::new)).param("day", today()).query(Seats::held).list();
    }

    public Optional<Held> find(long id) {
        return jdbc.sql("SELECT id, account, role, body, territory, from_day, until_day FROM seat WHERE id = ?")
                .param(id)
                .query(Seats::held).optional();
    }

    /**
     * Gives a seat.
     *
     * @param by who gives it; null: the installation itself, on its first day
     * @throws ConflictException when the person would decide and pay for the same body
     */
    @Transactional
    public void give(UUID account, Seat seat, LocalDate from, @Nullable LocalDate until, @Nullable UUID by) {
        // Two at once for the same person wait for each other, so that neither misses the other's seat.
        jdbc.sql("SELECT id FROM account WHERE id = ? FOR UPDATE").param(account).query(UUID.class).single();
        Set<Role> roles = EnumSet.of(seat.role());
        jdbc.sql("SELECT role FROM seat WHERE account = :account AND body = :body"
                + " AND (CAST(:until AS date) IS NULL OR from_day <= :until) AND (until_day IS NULL OR until_day >= :from)")
                .param("account", account).param("body", seat.body()).param("from", from).param("until", until)
                .query(String.class).list().forEach(word -> roles.add(role(word)));
        if (conflict(roles)) {
            throw new ConflictException();
        }
        jdbc.sql("""
                INSERT INTO seat (account, role, body, territory, from_day, until_day, given_by, given_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(account).param(seat.role().word()).param(seat.body()).param(seat.territory()).param(from)
                .param(until)
                .param(by).param(Timestamp.from(clock.instant())).update();
    }

    /** From today on the seat is held no more; that it was held stays written. */
    public void end(long id) {
        jdbc.sql("UPDATE seat SET until_day = greatest(from_day - 1, CAST(:day AS date) - 1) WHERE id = :id"
                + " AND (until_day IS NULL OR until_day >= :day)")
                .param("id", id).param("day", today()).update();
    }

    /** Who decides does not pay: whether these roles must not be one person's in one body. */
    public static boolean conflict(Set<Role> roles) {
        return roles.contains(Role.PAYMENT_OFFICER)
                && (roles.contains(Role.CASE_OFFICER) || roles.contains(Role.PROGRAMME_OFFICER));
    }

    /** Whether somebody administers this installation, today or later. */
    public boolean administered() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM seat WHERE role = 'administrator' AND body = ?"
                + " AND (until_day IS NULL OR until_day >= ?))").params(INSTALLATION, today()).query(Boolean.class)
                .single();
    }

    /** The person would decide and pay for the same body. */
    public static class ConflictException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Role role(String word) {
        return Role.find(word).orElseThrow(() -> new IllegalStateException("no such role: " + word));
    }

    private static Held held(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Held(row.getLong("id"), Objects.requireNonNull(row.getObject("account", UUID.class)),
                new Seat(role(row.getString("role")), row.getString("body"), row.getString("territory")),
                Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                row.getObject("until_day", LocalDate.class));
    }
}
