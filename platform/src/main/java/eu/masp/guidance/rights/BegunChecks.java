package eu.masp.guidance.rights;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which case somebody who accompanies sits at a check with her: the last one begun, for a day. */
@Component
public class BegunChecks {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    BegunChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether it goes on: the last one begun was for this case, too */
    public boolean begin(UUID account, UUID inCase) {
        boolean goesOn = of(account).filter(inCase::equals).isPresent();
        jdbc.sql("INSERT INTO guidance_check (account, case_id, at) VALUES (?, ?, ?)"
                + " ON CONFLICT (account) DO UPDATE SET case_id = excluded.case_id, at = excluded.at")
                .params(account, inCase, Timestamp.from(clock.instant())).update();
        return goesOn;
    }

    Optional<UUID> of(UUID account) {
        return jdbc.sql("SELECT case_id FROM guidance_check WHERE account = ? AND at > ?")
                .params(account, Timestamp.from(clock.instant().minus(A_DAY))).query(UUID.class).optional();
    }

    void end(UUID account) {
        jdbc.sql("DELETE FROM guidance_check WHERE account = ?").param(account).update();
    }
}
