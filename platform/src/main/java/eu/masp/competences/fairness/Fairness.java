package eu.masp.competences.fairness;

import eu.masp.competences.Consents;
import eu.masp.people.HeldElsewhere;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two consents, and the facts kept by one of them. Only a calibration reads these facts. */
@Service
public class Fairness implements HeldElsewhere {
    private final JdbcClient jdbc;
    private final Consents consents;
    private final Clock clock;

    Fairness(JdbcClient jdbc, Consents consents, Clock clock) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.clock = clock;
    }

    /** Since when somebody lets the answers be used to weigh the questions. */
    Optional<Instant> lent(UUID account) {
        return consents.given(account, Consents.Purpose.CALIBRATION);
    }

    /** Since when somebody lets the facts be kept. */
    Optional<Instant> told(UUID account) {
        return consents.given(account, Consents.Purpose.FAIRNESS);
    }

    @Transactional
    void lend(UUID account, boolean agrees) {
        if (agrees) {
            consents.give(account, Consents.Purpose.CALIBRATION);
        } else {
            consents.withdraw(account, Consents.Purpose.CALIBRATION);
        }
    }

    Facts facts(UUID account) {
        return jdbc.sql("SELECT age_band, background FROM fairness_answer WHERE account = ?").param(account)
                .query((row, _) -> new Facts(Optional.ofNullable(row.getString(1)),
                        Optional.ofNullable(row.getString(2))))
                .optional().orElse(Facts.NONE);
    }

    @Transactional
    void tell(UUID account, Facts facts) {
        consents.give(account, Consents.Purpose.FAIRNESS);
        jdbc.sql("""
                INSERT INTO fairness_answer (account, age_band, background, answered_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET age_band = excluded.age_band, background = excluded.background,
                    answered_at = excluded.answered_at""")
                .param(account).param(facts.ageBand().orElse(null)).param(facts.background().orElse(null))
                .param(Timestamp.from(clock.instant())).update();
    }

    @Transactional
    void erase(UUID account) {
        consents.withdraw(account, Consents.Purpose.FAIRNESS);
        jdbc.sql("DELETE FROM fairness_answer WHERE account = ?").param(account).update();
    }

    /** The facts of all who still agree, by account: for a calibration, which keeps groups and no accounts. */
    public Map<UUID, Facts> all() {
        Map<UUID, Facts> all = new HashMap<>();
        jdbc.sql("SELECT f.account, f.age_band, f.background FROM fairness_answer f JOIN competence_consent c"
                + " ON c.account = f.account AND c.purpose = 'fairness' AND c.withdrawn_at IS NULL")
                .query((java.sql.ResultSet row) -> {
                    all.put(row.getObject(1, UUID.class), new Facts(Optional.ofNullable(row.getString(2)),
                            Optional.ofNullable(row.getString(3))));
                });
        return all;
    }

    /** Taking back the consent to be asked at all takes everything back. */
    @EventListener
    void erase(Consents.Withdrawn withdrawn) {
        jdbc.sql("DELETE FROM fairness_answer WHERE account = ?").param(withdrawn.account()).update();
    }

    @Override
    public int open(UUID account) {
        return 0;
    }

    @Override
    public Map<String, Object> data(UUID account) {
        return Map.of("fairness_answers", facts(account).data());
    }
}
