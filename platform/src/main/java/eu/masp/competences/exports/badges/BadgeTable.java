package eu.masp.competences.exports.badges;

import eu.masp.competences.exports.badges.Attested.Basis;
import eu.masp.competences.exports.badges.StatusLists.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BadgeTable {
    private static final String BADGE = "SELECT id, account, competence, basis, evidence, list, position, credential,"
            + " valid_until, revoked_at FROM badge ";

    private final JdbcClient jdbc;

    BadgeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was written: not where there is one already that is not revoked. */
    boolean insert(Badge badge, String key) {
        return jdbc.sql("INSERT INTO badge (id, account, competence, basis, evidence, key, list, position, credential,"
                + " valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, competence, evidence)"
                + " WHERE revoked_at IS NULL DO NOTHING")
                .params(badge.id(), badge.account(), badge.competence(), badge.basis().word(), badge.evidence(), key,
                        badge.place().list(), badge.place().position(), badge.credential(),
                        Timestamp.from(badge.validUntil()))
                .update() == 1;
    }

    void write(UUID badge, String step, Instant at, String who, @Nullable UUID actor, String reason) {
        jdbc.sql("INSERT INTO badge_event (badge, step, at, who, actor, reason) VALUES (?, ?, ?, ?, ?, ?)")
                .param(badge).param(step).param(Timestamp.from(at)).param(who).param(actor).param(reason).update();
    }

    /** Whether it was not revoked before. */
    boolean revoke(UUID badge, Instant at) {
        return jdbc.sql("UPDATE badge SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                .params(Timestamp.from(at), badge).update() == 1;
    }

    Optional<Badge> find(UUID id) {
        return jdbc.sql(BADGE + "WHERE id = ?").param(id).query(BadgeTable::badge).optional();
    }

    /** The one for this evidence that is not revoked. */
    Optional<Badge> find(UUID account, String competence, UUID evidence) {
        return jdbc.sql(BADGE + "WHERE account = ? AND competence = ? AND evidence = ? AND revoked_at IS NULL")
                .params(account, competence, evidence).query(BadgeTable::badge).optional();
    }

    /** Those made from a piece of evidence that are not revoked. */
    List<Badge> from(UUID account, UUID evidence) {
        return jdbc.sql(BADGE + "WHERE account = ? AND evidence = ? AND revoked_at IS NULL").params(account, evidence)
                .query(BadgeTable::badge).list();
    }

    /** Those that share the content or the signature with a text of three parts. */
    List<Badge> alike(String content, String signature) {
        return jdbc.sql(BADGE + "WHERE md5(split_part(credential, '.', 2)) = md5(?)"
                + " OR md5(split_part(credential, '.', 3)) = md5(?) LIMIT 5").params(content, signature)
                .query(BadgeTable::badge).list();
    }

    List<Badge> of(UUID account) {
        return jdbc.sql(BADGE + "WHERE account = ? ORDER BY valid_until DESC, id").param(account)
                .query(BadgeTable::badge).list();
    }

    List<Badge.Event> events(UUID badge) {
        return jdbc.sql("SELECT step, at, who, reason FROM badge_event WHERE badge = ? ORDER BY id").param(badge)
                .query((row, _) -> new Badge.Event(row.getString("step"), row.getTimestamp("at").toInstant(),
                        row.getString("who"), row.getString("reason")))
                .list();
    }

    void erase(UUID account) {
        jdbc.sql("DELETE FROM badge WHERE account = ?").param(account).update();
    }

    private static Badge badge(ResultSet row, int number) throws SQLException {
        @Nullable
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Badge(uuid(row, "id"), uuid(row, "account"), row.getString("competence"),
                Basis.valueOf(row.getString("basis").toUpperCase(Locale.ROOT)), uuid(row, "evidence"),
                new Place(row.getInt("list"), row.getInt("position")), row.getString("credential"),
                row.getTimestamp("valid_until").toInstant(), revoked == null ? null : revoked.toInstant());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
