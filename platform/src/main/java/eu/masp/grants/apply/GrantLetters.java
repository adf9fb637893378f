package eu.masp.grants.apply;

import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Step;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.shell.Language;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to people about what happened to their applications and claims. Each event is written about once, whatever stops in
 * between: the line that says so and the letter are one transaction, and several programs on one database take turns.
 */
@Component
class GrantLetters {
    /** Older events are history that was loaded, not news. */
    private static final Duration NEWS = Duration.ofDays(14);
    private static final int AT_ONCE = 200;
    private static final Set<String> OWN_STEPS = Set.of("send_papers", "answer_notice");
    private static final Set<String> OWN_CLAIM_STEPS = Set.of("send_receipts", "withdraw", "withdraw_asked", "order");

    private final JdbcClient jdbc;
    private final Post post;
    private final Calls calls;
    private final Applicants applicants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GrantLetters(JdbcClient jdbc, Post post, Calls calls, Applicants applicants, TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.post = post;
        this.calls = calls;
        this.applicants = applicants;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record News(long event, UUID application, UUID call, UUID applicant, String word, String state,
            String reason, int number, @Nullable LocalDate month, long cents) {}

    /** So many at a time and no more: while thousands apply, the next application goes before the letters about the last. */
    @Scheduled(fixedDelay = 2, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void write() {
        transaction.executeWithoutResult(_ -> {
            steps().forEach(this::tellStep);
            claims().forEach(this::tellClaim);
        });
    }

    private List<News> steps() {
        return jdbc.sql("""
                WITH news AS (
                    SELECT e.id FROM application_event e
                    WHERE e.at > ? AND NOT EXISTS (SELECT FROM application_letter l WHERE l.event = e.id)
                    ORDER BY e.id LIMIT ? FOR UPDATE SKIP LOCKED
                ), told AS (
                    INSERT INTO application_letter SELECT id FROM news ON CONFLICT DO NOTHING RETURNING event
                )
                SELECT e.id, a.id, a.call_id, a.applicant, e.event, e.to_state, e.reason, a.arrival, NULL::date,
                       coalesce(a.awarded_cents, a.requested_cents)
                FROM told t JOIN application_event e ON e.id = t.event JOIN application a ON a.id = e.application
                ORDER BY e.id""").params(Timestamp.from(clock.instant().minus(NEWS)), AT_ONCE)
                .query(GrantLetters::news).list();
    }

    private List<News> claims() {
        return jdbc.sql("""
                WITH news AS (
                    SELECT e.id FROM claim_event e
                    WHERE e.at > ? AND NOT EXISTS (SELECT FROM claim_letter l WHERE l.event = e.id)
                    ORDER BY e.id LIMIT ? FOR UPDATE SKIP LOCKED
                ), told AS (
                    INSERT INTO claim_letter SELECT id FROM news ON CONFLICT DO NOTHING RETURNING event
                )
                SELECT e.id, a.id, a.call_id, a.applicant, e.event, e.to_state, e.reason, c.number, c.month,
                       CASE WHEN c.recover_cents > c.recovered_cents THEN c.recover_cents - c.recovered_cents
                            ELSE coalesce(c.due_cents, c.asked_cents) END
                FROM told t JOIN claim_event e ON e.id = t.event JOIN claim c ON c.id = e.claim
                JOIN application a ON a.id = c.application
                ORDER BY e.id""").params(Timestamp.from(clock.instant().minus(NEWS)), AT_ONCE)
                .query(GrantLetters::news).list();
    }

    private void tellStep(News news) {
        if (OWN_STEPS.contains(news.word())) {
            return;
        }
        send(news, "grant." + template(news, calls.find(news.call()).orElseThrow().ranking() != null));
    }

    /** Where places go by a ranking nobody is in line, and nobody waits for money to be freed. */
    private static String template(News news, boolean ranked) {
        boolean queued = news.word().equals("submit") && news.state().equals(ApplicationState.QUEUED.word());
        if (ranked && (queued || news.word().equals(Step.NEXT_IN_LINE.word()))) {
            return queued ? "submit-ranking" : "next-in-ranking";
        }
        return news.word().startsWith("withdraw") ? "withdraw" : Step.isNotice(news.word()) ? "give-notice"
                : queued ? "submit-queued" : news.word().replace('_', '-');
    }

    private void tellClaim(News news) {
        if (!OWN_CLAIM_STEPS.contains(news.word())) {
            send(news, "claim." + news.word().replace('_', '-'));
        }
    }

    private void send(News news, String template) {
        Call call = calls.find(news.call()).orElseThrow();
        for (UUID account : applicants.accounts(news.applicant())) {
            CallWords words = new CallWords(post.language(account).orElse(Language.IT));
            LocalDate month = news.month();
            String number = news.number() + (month == null ? "" : " (" + words.month(month) + ")");
            post.send(Letter.about(account, template, "/applications/" + news.application(), words.title(call), number,
                    news.reason(), words.euros(news.cents())));
        }
    }

    private static News news(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new News(row.getLong(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getString(7), row.getInt(8),
                row.getObject(9, LocalDate.class), row.getLong(10));
    }
}
