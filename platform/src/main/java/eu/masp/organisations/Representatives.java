package eu.masp.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for a firm. Whoever enters one declares to have the power (DPR 445/2000, art. 47); others are asked by e-mail address,
 * and are in when they accept. That an address has an account here is not told to whoever asks.
 */
@Component
public class Representatives {
    private final JdbcClient jdbc;
    private final Clock clock;

    Representatives(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param askedAt the address at which this person was asked; empty for whoever entered the firm
     * @param confirmedAt when an officer who had seen the powers confirmed them; null: declared, and nothing more
     */
    public record Representative(long id, UUID account, String askedAt, Instant since,
            @Nullable Instant confirmedAt) {}

    /** Somebody asked who has not accepted. */
    public record Invitation(UUID firm, String firmName, String email, Instant at) {}

    /** Today's, the longest there first. */
    public List<Representative> now(UUID firm) {
        return jdbc.sql("SELECT id, account, asked_at, since, confirmed_at FROM firm_representative"
                + " WHERE firm = ? AND until IS NULL ORDER BY id").param(firm)
                .query((row, _) -> new Representative(row.getLong("id"),
                        Objects.requireNonNull(row.getObject("account", UUID.class)), row.getString("asked_at"),
                        row.getTimestamp("since").toInstant(),
                        Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant).orElse(null)))
                .list();
    }

    /** Writes down that somebody declares to act for a firm. */
    public void declare(UUID firm, UUID account, String askedAt) {
        jdbc.sql("INSERT INTO firm_representative (firm, account, asked_at, since) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (firm, account) WHERE until IS NULL DO NOTHING")
                .params(firm, account, askedAt, now()).update();
    }

    public void invite(UUID firm, String email, UUID by) {
        jdbc.sql("INSERT INTO firm_invitation (firm, email, asked_by, at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (firm, email) DO NOTHING").params(firm, email, by, now()).update();
    }

    public List<Invitation> invitations(UUID firm) {
        return jdbc.sql("SELECT i.firm, f.name, i.email, i.at FROM firm_invitation i JOIN firm f ON f.id = i.firm"
                + " WHERE i.firm = ? ORDER BY i.at").param(firm).query(Representatives::invitation).list();
    }

    /** Those for whoever reads the letters of an address. */
    public List<Invitation> invitations(String email) {
        return jdbc.sql("SELECT i.firm, f.name, i.email, i.at FROM firm_invitation i JOIN firm f ON f.id = i.firm"
                + " WHERE i.email = ? ORDER BY i.at").param(email).query(Representatives::invitation).list();
    }

    /** Whether there was such an invitation; from now on the account acts for the firm. */
    @Transactional
    public boolean accept(UUID firm, String email, UUID account) {
        boolean asked = takeBack(firm, email);
        if (asked) {
            declare(firm, account, email);
        }
        return asked;
    }

    /** Whether there was such an invitation. */
    public boolean takeBack(UUID firm, String email) {
        return jdbc.sql("DELETE FROM firm_invitation WHERE firm = ? AND email = ?").params(firm, email).update() == 1;
    }

    /** Whether it ended: the last one stays, or nobody could act for the firm any more. */
    @Transactional
    public boolean end(UUID firm, long id) {
        List<Long> now = jdbc
                .sql("SELECT id FROM firm_representative WHERE firm = ? AND until IS NULL ORDER BY id FOR UPDATE")
                .param(firm).query(Long.class).list();
        return now.size() > 1 && now.contains(id) && jdbc
                .sql("UPDATE firm_representative SET until = ? WHERE id = ?").params(now(), id).update() == 1;
    }

    /** The person is gone, be it the last one: the firm waits for somebody else. */
    void leave(UUID firm, UUID account) {
        jdbc.sql("UPDATE firm_representative SET until = ? WHERE firm = ? AND account = ? AND until IS NULL")
                .params(now(), firm, account).update();
    }

    /** Under which address somebody was asked is nothing to keep once the person is gone. */
    void forgetAddresses(UUID account) {
        jdbc.sql("UPDATE firm_representative SET asked_at = '' WHERE account = ?").param(account).update();
    }

    /** An officer has seen the powers: a certificate of the Chamber of commerce, a deed. */
    public void confirm(UUID firm, long id, UUID officer) {
        jdbc.sql("UPDATE firm_representative SET confirmed_at = ?, confirmed_by = ?"
                + " WHERE id = ? AND firm = ? AND until IS NULL AND confirmed_at IS NULL")
                .params(now(), officer, id, firm).update();
    }

    private static Invitation invitation(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Invitation(Objects.requireNonNull(row.getObject("firm", UUID.class)), row.getString("name"),
                row.getString("email"), row.getTimestamp("at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
