package eu.masp.guidance.reminders;

import eu.masp.guidance.cases.CaseUpkeep;
import eu.masp.guidance.cases.Cases;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.shell.Figures;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of meetings the day before, of steps three days before they are due, and once of an invitation that waits. That it was done is written with the letter, in one
 * transaction: two programs at once, or one that is stopped in between, write each reminder once. A new day is reminded of anew.
 */
@Component
public class Reminders {
    private static final int DAYS_BEFORE = 3;
    private static final int AT_ONCE = 500;
    /** Halfway: an invitation waits a month. */
    private static final int INVITED_DAYS = 15;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final JdbcClient jdbc;
    private final Post post;
    private final Cases cases;
    private final CaseUpkeep upkeep;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Post post, Cases cases, CaseUpkeep upkeep, TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.post = post;
        this.cases = cases;
        this.upkeep = upkeep;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Meeting(UUID inCase, UUID person, Instant at) {}

    private record Invitation(UUID inCase, UUID person) {}

    private record Step(UUID inCase, UUID to, boolean hers, LocalDate due) {}

    @Scheduled(fixedDelay = 20, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void round() {
        remind();
        upkeep.round();
    }

    /** What is due now. */
    public void remind() {
        transaction.executeWithoutResult(_ -> meetings().forEach(this::remind));
        while (remindOfSteps() == AT_ONCE) {
            // There may be more.
        }
        transaction.executeWithoutResult(_ -> invitations().forEach(this::remind));
    }

    private int remindOfSteps() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<Step> steps = steps();
            steps.forEach(this::remind);
            return steps.size();
        }));
    }

    private List<Meeting> meetings() {
        Instant now = clock.instant();
        Instant until = LocalDate.now(clock).plusDays(2).atStartOfDay(clock.getZone()).toInstant();
        return jdbc.sql("""
                UPDATE guidance_meeting m SET reminded_for = m.starts_at FROM guidance_case c
                WHERE c.id = m.case_id AND c.person IS NOT NULL AND c.state IN ('active', 'handing_over')
                    AND m.state = 'planned' AND m.starts_at > ? AND m.starts_at < ?
                    AND m.reminded_for IS DISTINCT FROM m.starts_at
                RETURNING c.id, c.person, m.starts_at""").params(Timestamp.from(now), Timestamp.from(until))
                .query((row, _) -> new Meeting(Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class)), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Those of somebody else are the guide's to keep in mind. Of a job that began before the case closed the follow-ups go on. */
    private List<Step> steps() {
        LocalDate until = LocalDate.now(clock).plusDays(DAYS_BEFORE);
        return jdbc
                .sql("""
                        UPDATE guidance_step s SET reminded_for = s.due FROM guidance_case c
                        WHERE c.id = s.case_id AND s.reminded_for IS DISTINCT FROM s.due AND s.id IN (
                            SELECT due.id FROM guidance_step due JOIN guidance_case its ON its.id = due.case_id
                            WHERE its.person IS NOT NULL AND due.state = 'open' AND due.due <= ?
                                AND due.reminded_for IS DISTINCT FROM due.due
                                AND (its.state IN ('active', 'handing_over')
                                        AND (due.agreed_at IS NOT NULL OR due.owner <> 'person')
                                    OR its.state = 'closed' AND due.kind = 'follow-up')
                                AND (due.owner = 'person' OR its.guide IS NOT NULL)
                            ORDER BY due.due LIMIT %d)
                        RETURNING c.id, CASE WHEN s.owner = 'person' THEN c.person ELSE c.guide END, s.owner = 'person', s.due"""
                        .formatted(AT_ONCE))
                .param(Date.valueOf(until))
                .query((row, _) -> new Step(Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class)), row.getBoolean(3),
                        Objects.requireNonNull(row.getObject(4, LocalDate.class))))
                .list();
    }

    private List<Invitation> invitations() {
        Instant now = clock.instant();
        Instant before = LocalDate.now(clock).minusDays(INVITED_DAYS - 1).atStartOfDay(clock.getZone()).toInstant();
        return jdbc.sql("""
                UPDATE guidance_case SET invitation_reminded_at = ? WHERE state = 'invited' AND since < ?
                    AND person IS NOT NULL AND (invitation_reminded_at IS NULL OR invitation_reminded_at < since)
                RETURNING id, person""").params(Timestamp.from(now), Timestamp.from(before))
                .query((row, _) -> new Invitation(Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class))))
                .list();
    }

    private void remind(Invitation invitation) {
        post.send(Letter.about(invitation.person(), "guidance.remind-invited", "/guidance/" + invitation.inCase()));
    }

    private void remind(Meeting meeting) {
        post.language(meeting.person()).ifPresent(language -> post.send(Letter.about(meeting.person(),
                "guidance.remind-meeting", "/guidance/" + meeting.inCase(),
                new Figures(language).date(LocalDate.ofInstant(meeting.at(), clock.getZone())) + ", "
                        + TIME.format(meeting.at().atZone(clock.getZone())))));
    }

    private void remind(Step step) {
        if (!step.hers() && cases.find(step.inCase()).flatMap(cases::holder).isEmpty()) {
            return;
        }
        post.language(step.to()).ifPresent(language -> post.send(Letter.about(step.to(), "guidance.remind-step",
                (step.hers() ? "/guidance/" : "/caseload/") + step.inCase(), new Figures(language).date(step.due()))));
    }
}
