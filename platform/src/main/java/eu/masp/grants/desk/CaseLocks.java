package eu.masp.grants.desk;

import eu.masp.grants.desk.DeskAccess.Opened;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case is in one officer's hands at a time, for some minutes after the last thing they did with it. */
@Component
public class CaseLocks {
    /** Longer than reading a case takes; short enough that a colleague can go on after lunch has begun. */
    static final Duration IN_HAND = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final DeskApplicants applicants;
    private final Clock clock;

    CaseLocks(JdbcClient jdbc, DeskApplicants applicants, Clock clock) {
        this.jdbc = jdbc;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** Takes the case in hand where that may be; tells who has it otherwise. */
    @Transactional
    public Standing enter(SignedIn me, Opened opened) {
        Optional<Standing.Kind> apart = apart(me, opened);
        if (apart.isPresent()) {
            return Standing.of(apart.get());
        }
        boolean decides = me.seats().stream().anyMatch(seat -> seat.role() == Role.CASE_OFFICER
                && seat.body().equals(opened.leadBody())
                && (seat.territory() == null || seat.territory().equals(opened.application().area())));
        return decides ? take(opened.id(), me.account()) : Standing.of(Standing.Kind.READER);
    }

    /** Whether this person is kept away from the case; does not take it in hand. */
    public boolean away(SignedIn me, Opened opened) {
        return apart(me, opened).isPresent();
    }

    private Optional<Standing.Kind> apart(SignedIn me, Opened opened) {
        if (applicants.own(me, opened.application().applicant())) {
            return Optional.of(Standing.Kind.OWN);
        }
        return conflict(opened.id(), me.account()) ? Optional.of(Standing.Kind.CONFLICT) : Optional.empty();
    }

    private Standing take(UUID application, UUID officer) {
        Instant now = clock.instant();
        jdbc.sql("""
                INSERT INTO case_lock (application, officer, expires_at) VALUES (:application, :officer, :until)
                ON CONFLICT (application) DO UPDATE SET officer = excluded.officer, expires_at = excluded.expires_at
                    WHERE case_lock.officer = excluded.officer OR case_lock.expires_at <= :now""")
                .param("application", application).param("officer", officer)
                .param("until", Timestamp.from(now.plus(IN_HAND))).param("now", Timestamp.from(now)).update();
        return jdbc.sql("SELECT officer, expires_at FROM case_lock WHERE application = ?").param(application)
                .query((row, _) -> {
                    UUID holder = Objects.requireNonNull(row.getObject(1, UUID.class));
                    return holder.equals(officer) ? Standing.of(Standing.Kind.MINE)
                            : new Standing(Standing.Kind.OTHERS, holder, row.getTimestamp(2).toInstant());
                }).single();
    }

    /** Whoever has it in hand lays it down. */
    public void leave(UUID application, UUID officer) {
        jdbc.sql("DELETE FROM case_lock WHERE application = ? AND officer = ?").params(application, officer).update();
    }

    /** The officer has to do with the person and keeps away from the case from now on. */
    @Transactional
    public void declare(UUID application, UUID officer, String reason) {
        jdbc.sql("INSERT INTO case_conflict (application, officer, at, reason) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING").params(application, officer, Timestamp.from(clock.instant()), reason)
                .update();
        leave(application, officer);
    }

    private boolean conflict(UUID application, UUID officer) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM case_conflict WHERE application = ? AND officer = ?)")
                .params(application, officer).query(Boolean.class).single();
    }
}
