package eu.masp.competences.sharing;

import eu.masp.competences.Consents;
import eu.masp.competences.profile.Tokens;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see whose profile, and who did. */
@Component
public class Shares {
    /** Reloading a page is not another look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    private static final String COLUMNS = "SELECT id, account, body, territory, reader, shown_name, parts, until_day, given_at,"
            + " revoked_at FROM profile_share ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Shares(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that a person has given, the newest first; those taken back and run out too. */
    public List<Share> of(UUID account) {
        return jdbc.sql(COLUMNS + "WHERE account = ? ORDER BY given_at DESC").param(account).query(Shares::share)
                .list();
    }

    /** Those that hold today, for some bodies. */
    public List<Share> to(List<String> bodies) {
        return jdbc.sql(COLUMNS + "WHERE body = ANY (?) AND revoked_at IS NULL AND until_day >= ?"
                + " ORDER BY given_at DESC LIMIT 500").params(bodies.toArray(String[]::new), today())
                .query(Shares::share).list();
    }

    /** The one by which a body’s operators, or some of them, may look at a person’s profile today. */
    public Optional<Share> find(UUID account, String body) {
        return jdbc.sql(COLUMNS + "WHERE account = ? AND body = ? AND revoked_at IS NULL AND until_day >= ?"
                + " ORDER BY given_at DESC LIMIT 1").params(account, body, today()).query(Shares::share).optional();
    }

    public Optional<Share> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(Shares::share).optional();
    }

    /** The one that a link opens, as long as it holds. */
    Optional<Share> findByLink(String token) {
        return jdbc.sql(COLUMNS + "WHERE token = ?").param(Tokens.hash(token)).query(Shares::share).optional()
                .filter(share -> share.holds(today()));
    }

    /** For a body’s operators. What was given to the same body before is replaced. */
    @Transactional
    void giveBody(UUID account, String body, @Nullable String territory, List<Part> parts, LocalDate until) {
        // Two clicks at once are one after the other.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))").param("shares " + account)
                .query((_, _) -> true).list();
        revoke(account, body);
        insert(account, body, territory, "", null, "", parts, until);
    }

    /** For whoever has the link, which is told this once. */
    String giveLink(UUID account, String reader, String shownName, List<Part> parts, LocalDate until) {
        String token = Tokens.fresh();
        insert(account, null, null, reader, token, shownName, parts, until);
        return "/profiles/" + token;
    }

    private void insert(UUID account, @Nullable String body, @Nullable String territory, String reader,
            @Nullable String token, String shownName, List<Part> parts, LocalDate until) {
        jdbc.sql("INSERT INTO profile_share (id, account, body, territory, reader, token, shown_name, parts,"
                + " until_day, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID()).param(account).param(body).param(territory).param(reader)
                .param(token == null ? null : Tokens.hash(token)).param(shownName)
                .param(parts.stream().map(Part::word).toArray(String[]::new)).param(until)
                .param(Timestamp.from(clock.instant())).update();
    }

    /** One’s own only; from this moment nobody opens it. */
    public void revoke(UUID account, UUID id) {
        jdbc.sql("UPDATE profile_share SET revoked_at = ? WHERE id = ? AND account = ? AND revoked_at IS NULL")
                .params(Timestamp.from(clock.instant()), id, account).update();
    }

    /** All that a body sees of it. */
    public void revoke(UUID account, String body) {
        jdbc.sql("UPDATE profile_share SET revoked_at = ? WHERE account = ? AND body = ? AND revoked_at IS NULL")
                .params(Timestamp.from(clock.instant()), account, body).update();
    }

    /**
     * @param reader null for who came by a link
     * @param name of the reader, for the person to see
     */
    public void looked(Share share, @Nullable UUID reader, String name) {
        jdbc.sql("INSERT INTO profile_look (share, reader, name, at) SELECT :share, CAST(:reader AS uuid), :name, :now"
                + " WHERE NOT EXISTS (SELECT FROM profile_look WHERE share = :share"
                + " AND reader IS NOT DISTINCT FROM CAST(:reader AS uuid) AND at > :recent)")
                .param("share", share.id()).param("reader", reader).param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .param("recent", Timestamp.from(clock.instant().minus(ONE_LOOK))).update();
    }

    public List<Share.Look> looks(UUID account) {
        return jdbc
                .sql("SELECT l.share, l.reader, l.name, l.at FROM profile_look l JOIN profile_share s ON s.id = l.share"
                        + " WHERE s.account = ? ORDER BY l.at DESC LIMIT 200")
                .param(account)
                .query((row, _) -> new Share.Look(Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class), row.getString(3), row.getTimestamp(4).toInstant()))
                .list();
    }

    @EventListener
    void erase(Consents.Withdrawn withdrawn) {
        jdbc.sql("DELETE FROM profile_share WHERE account = ?").param(withdrawn.account()).update();
    }

    /** The day it is in Italy. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        Array parts = row.getArray("parts");
        @Nullable
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Share(Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("account", UUID.class)), row.getString("body"),
                row.getString("territory"), row.getString("reader"), row.getString("shown_name"),
                Stream.of((String[]) parts.getArray()).flatMap(word -> Part.find(word).stream()).toList(),
                Objects.requireNonNull(row.getObject("until_day", LocalDate.class)),
                row.getTimestamp("given_at").toInstant(), revoked == null ? null : revoked.toInstant());
    }
}
