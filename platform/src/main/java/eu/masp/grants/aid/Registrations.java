package eu.masp.grants.aid;

import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.claims.ClaimRefusedException.Reason;
import eu.masp.grants.claims.PaymentCondition;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of the State aid register (RNA; L. 234/2012, art. 52): an award has no effect without its COR, so nothing of it is
 * paid before the number is written down here.
 */
@Component
public class Registrations implements PaymentCondition {
    private final JdbcClient jdbc;
    private final Calls calls;
    private final Clock clock;

    Registrations(JdbcClient jdbc, Calls calls, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * @param cor the register's number of the award
     * @param visura the register's number of the search before it; empty where none was written down
     */
    public record Registration(long id, String cor, String visura, String reason, UUID by, Instant at) {}

    /** What came of writing one down. */
    public enum Outcome {
        RECORDED,
        /** Somebody else has written one down meanwhile. */
        CHANGED_MEANWHILE,
        /** The number is another award's. */
        TAKEN
    }

    /** All that were written down, the latest first. */
    public List<Registration> of(UUID application) {
        return jdbc.sql("SELECT id, cor, visura, reason, recorded_by, recorded_at FROM aid_registration"
                + " WHERE application = ? ORDER BY id DESC").param(application)
                .query((row, _) -> new Registration(row.getLong("id"), row.getString("cor"), row.getString("visura"),
                        row.getString("reason"), Objects.requireNonNull(row.getObject("recorded_by", UUID.class)),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** @param seen the id of the registration that was on the page; 0 for none */
    @Transactional
    public Outcome record(Application application, long seen, String cor, String visura, String reason, UUID by) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('aid registration'))").query((_, _) -> true).single();
        if (of(application.id()).stream().findFirst().map(Registration::id).orElse(0L) != seen) {
            return Outcome.CHANGED_MEANWHILE;
        }
        boolean taken = jdbc.sql("""
                SELECT EXISTS (SELECT FROM (SELECT DISTINCT ON (application) application, cor FROM aid_registration
                                            ORDER BY application, id DESC) AS latest
                               WHERE cor = ? AND application <> ?)""").params(cor, application.id())
                .query(Boolean.class).single();
        if (taken) {
            return Outcome.TAKEN;
        }
        jdbc.sql("INSERT INTO aid_registration (application, cor, visura, reason, recorded_by, recorded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(application.id(), cor, visura, reason, by, Timestamp.from(clock.instant())).update();
        return Outcome.RECORDED;
    }

    @Override
    public Optional<Reason> against(Application application) {
        boolean needed = calls.find(application.call()).filter(Call::cor).isPresent();
        return needed && of(application.id()).isEmpty() ? Optional.of(Reason.COR_MISSING) : Optional.empty();
    }
}
