package eu.masp.competences.profile;

import eu.masp.competences.Evidence;
import eu.masp.competences.Evidence.Verdict;
import eu.masp.post.Letter;
import eu.masp.post.OutsidePost;
import eu.masp.post.Post;
import eu.masp.shell.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people who know somebody whether a statement is so; reminds them once; tells when they never answer. */
@Service
public class Referees {
    static final Duration VALID = Duration.ofDays(30);
    static final Duration REMINDED_AFTER = Duration.ofDays(10);
    /** Letters to strangers in somebody's name: enough for a profile, too few for a nuisance. */
    static final int MOST_A_MONTH = 10;
    static final int MOST_A_STATEMENT = 3;

    private final StatementTable statements;
    private final ConfirmationTable table;
    private final OutsidePost outside;
    private final Post post;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Referees(StatementTable statements, ConfirmationTable table, OutsidePost outside, Post post,
            ApplicationEventPublisher events, Clock clock) {
        this.statements = statements;
        this.table = table;
        this.outside = outside;
        this.post = post;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody corrected an answer: what was made from this confirmation rests on nothing any more. */
    public record Corrected(UUID account, UUID confirmation) {}

    /** What became of the question. */
    sealed interface Asked {
        /** The letter is on its way. */
        record ByMail() implements Asked {}

        /** There is no mail server here: the person passes the link on. */
        record ByLink(String path) implements Asked {}

        /** @param why {@code month}, {@code statement} or {@code same} */
        record TooMany(String why) implements Asked {}
    }

    /** @param shownName by which the referee knows the person */
    @Transactional
    Asked ask(UUID account, Evidence.Said said, String email, String shownName, Language language) {
        Instant now = clock.instant();
        List<Confirmation> about = of(account, said.id());
        if (about.stream().filter(each -> each.waits(now)).count() >= MOST_A_STATEMENT) {
            return new Asked.TooMany("statement");
        }
        if (table.waitsFor(said.id(), email, now)) {
            return new Asked.TooMany("same");
        }
        if (table.askedSince(account, now.minus(VALID)) >= MOST_A_MONTH) {
            return new Asked.TooMany("month");
        }
        String token = Tokens.fresh();
        UUID id = UUID.randomUUID();
        boolean byMail = outside.send(id, email, language, "referee", "/confirmations/" + token,
                List.of(shownName));
        table.ask(new Confirmation(id, said.id(), null, hint(email), byMail, shownName, language.code(), now,
                now.plus(VALID), false, null), email);
        table.link(id, Tokens.hash(token));
        return byMail ? new Asked.ByMail() : new Asked.ByLink("/confirmations/" + token);
    }

    /** Ends the time of a question that waits. It still counts among those of the month, as its letter may have left. */
    @Transactional
    boolean cancel(UUID account, UUID statement, UUID asked) {
        Instant now = clock.instant();
        boolean cancelled = of(account, statement).stream()
                .anyMatch(each -> each.id().equals(asked) && each.waits(now)) && table.cancel(asked, now);
        if (cancelled) {
            outside.takeBack(List.of(asked));
        }
        return cancelled;
    }

    /** Erases a statement with what was asked and answered about it; a letter about it leaves no more. Whether it was there. */
    @Transactional
    public boolean erase(UUID account, UUID statement) {
        outside.takeBack(table.lock(statements.lock(account, statement)));
        return statements.erase(account, statement);
    }

    /** The same for all that somebody says. */
    @Transactional
    public void erase(UUID account) {
        outside.takeBack(table.lock(statements.lock(account)));
        statements.erase(account);
    }

    /** Whether a question is about something that this person says. */
    boolean isOwn(UUID account, Question question) {
        return table.account(question.confirmation()).equals(account);
    }

    public List<Confirmation> of(UUID account) {
        return table.of(account);
    }

    List<Confirmation> of(UUID account, UUID statement) {
        return table.of(account).stream().filter(each -> each.statement().equals(statement)).toList();
    }

    /** What a link asks; also when it has been answered, or when its time is over. */
    record Question(Confirmation confirmation, Evidence.Said said, boolean over) {}

    Optional<Question> find(String token) {
        return table.find(Tokens.hash(token)).flatMap(found -> statements.find(table.account(found),
                found.statement()).map(said -> new Question(found, said, found.expired(clock.instant()))));
    }

    /** Answers once, and tells the person. Whether it counted. */
    @Transactional
    boolean answer(Question question, Verdict verdict, String sentence, String by, String relation) {
        Confirmation confirmation = question.confirmation();
        boolean counted = table.answer(confirmation.id(),
                new Confirmation.Answer(clock.instant(), verdict, sentence, by, relation));
        if (counted) {
            outside.takeBack(List.of(confirmation.id()));
            post.send(Letter.about(table.account(confirmation), "referee-answered",
                    "/competences/statements/" + confirmation.statement(), by.isEmpty() ? confirmation.hint() : by));
        }
        return counted;
    }

    /** An operator to whom the profile is shown answers, or corrects the answer. */
    @Transactional
    public void confirm(UUID account, UUID statement, UUID operator, String name, String body, String bodyTitle,
            Verdict verdict, String sentence) {
        Evidence.Said said = statements.find(account, statement).orElseThrow();
        table.answer(said.id(), operator, body, "it",
                new Confirmation.Answer(clock.instant(), verdict, sentence, name, bodyTitle))
                .forEach(gone -> events.publishEvent(new Corrected(account, gone)));
        post.send(Letter.about(account, "referee-answered", "/competences/statements/" + statement, name));
    }

    @Transactional
    @Scheduled(fixedDelay = 60, initialDelay = 4, timeUnit = TimeUnit.MINUTES)
    public void remindAndClose() {
        Instant now = clock.instant();
        for (ConfirmationTable.Silent silent : table.silent(now.minus(REMINDED_AFTER), now)) {
            String token = Tokens.fresh();
            Confirmation confirmation = silent.confirmation();
            if (outside.send(confirmation.id(), silent.email(), Language.of(Locale.of(confirmation.language())),
                    "referee-reminder",
                    "/confirmations/" + token, List.of(confirmation.shownName()))) {
                table.link(confirmation.id(), Tokens.hash(token));
            }
            table.reminded(confirmation.id(), now);
        }
        for (ConfirmationTable.Silent silent : table.over(now)) {
            table.expired(silent.confirmation().id(), now);
            outside.takeBack(List.of(silent.confirmation().id()));
            post.send(Letter.about(silent.account(), "referee-silent",
                    "/competences/statements/" + silent.confirmation().statement(), silent.confirmation().hint()));
        }
    }

    /** {@code m…@example.org}: enough for who wrote it to know whom she meant. */
    static String hint(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }
}
