package eu.masp.people.web;

import eu.masp.people.Seats;
import eu.masp.people.accounts.Account;
import eu.masp.people.factors.SecondFactors;
import eu.masp.people.passkeys.Passkeys;
import eu.masp.people.web.SessionTable.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. A session holds an account's id, how far the person has come, and since when: all the rest is asked anew. */
@Component
class SignIns {
    /** Where a session keeps its row of the table. */
    static final String ROW = "row";
    /** A working day; after that the password is asked again however busy the session was. */
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SECOND_STEP = Duration.ofMinutes(10);

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Seats seats;
    private final CsrfTokenRepository formTokens;
    private final Clock clock;

    SignIns(SecondFactors factors, Passkeys passkeys, Seats seats, CsrfTokenRepository formTokens, Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.seats = seats;
        this.formTokens = formTokens;
        this.clock = clock;
    }

    /**
     * @param strong whether the second factor was passed
     * @param person as it was read with the session; null where the session has just begun
     */
    record Begun(UUID account, boolean strong, SessionTable.@Nullable Holder person) {}

    /** After the right password: whether a second step is needed before the person is signed in. */
    boolean begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        boolean secondStep = secondStep(account.id());
        // Whoever plays an invented officer has no telephone of theirs.
        Stage signedIn = account.demonstration() ? Stage.STRONG : Stage.SIGNED_IN;
        fresh(account.id(), secondStep ? Stage.WAITING : signedIn, request, response);
        return secondStep;
    }

    /** A passkey is a second step only for those who must have one: it has no recovery codes for the day it is lost. */
    private boolean secondStep(UUID account) {
        return factors.enrolled(account) || passkeys.has(account) && !seats.of(account).isEmpty();
    }

    /** The second step is done, or was just set up. */
    void strengthen(UUID account, HttpServletRequest request, HttpServletResponse response) {
        fresh(account, Stage.STRONG, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        formTokens.saveToken(null, request, response);
    }

    Optional<Begun> current(HttpServletRequest request) {
        return row(request, LONGEST).filter(row -> row.stage() != Stage.WAITING)
                .map(row -> new Begun(row.account(), row.stage() == Stage.STRONG, row.person()));
    }

    /** Who has given the password and still owes the second step. */
    Optional<UUID> waiting(HttpServletRequest request) {
        return row(request, SECOND_STEP).filter(row -> row.stage() == Stage.WAITING).map(SessionTable.Row::account);
    }

    private Optional<SessionTable.Row> row(HttpServletRequest request, Duration longest) {
        @Nullable
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ROW) instanceof SessionTable.Row row
                && !clock.instant().isAfter(Instant.ofEpochMilli(row.since()).plus(longest)) ? Optional.of(row)
                        : Optional.empty();
    }

    /** A new session and new form tokens: what somebody may have planted in the browser before is worth nothing. */
    private void fresh(UUID account, Stage stage, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        request.getSession(true).setAttribute(ROW, new SessionTable.Row(account, stage, clock.millis(), null, null));
    }
}
