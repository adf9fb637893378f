package eu.masp.people.web;

import eu.masp.people.accounts.Account;
import eu.masp.people.factors.SecondFactors;
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
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. A session holds an account's id, how far the person has come, and since when: all the rest is asked anew. */
@Component
class SignIns {
    private static final String ACCOUNT = "account";
    private static final String STRONG = "strong";
    private static final String WAITING = "waiting";
    private static final String SINCE = "since";
    /** A working day; after that the password is asked again however busy the session was. */
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SECOND_STEP = Duration.ofMinutes(10);

    private final SecondFactors factors;
    private final CsrfTokenRepository formTokens;
    private final Clock clock;

    SignIns(SecondFactors factors, CsrfTokenRepository formTokens, Clock clock) {
        this.factors = factors;
        this.formTokens = formTokens;
        this.clock = clock;
    }

    /** @param strong whether the second factor was passed */
    record Begun(UUID account, boolean strong) {}

    /** After the right password: whether a second step is needed before the person is signed in. */
    boolean begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        boolean secondStep = factors.enrolled(account.id());
        HttpSession session = fresh(account.id(), request, response);
        session.setAttribute(secondStep ? WAITING : ACCOUNT, account.id().toString());
        // Whoever plays an invented officer has no telephone of theirs.
        session.setAttribute(STRONG, account.demonstration());
        return secondStep;
    }

    /** The second step is done, or was just set up. */
    void strengthen(UUID account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = fresh(account, request, response);
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(STRONG, true);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        formTokens.saveToken(null, request, response);
    }

    Optional<Begun> current(HttpServletRequest request) {
        return account(request, ACCOUNT, LONGEST)
                .map(account -> new Begun(account,
                        Boolean.TRUE.equals(request.getSession(false).getAttribute(STRONG))));
    }

    /** Who has given the password and still owes the second step. */
    Optional<UUID> waiting(HttpServletRequest request) {
        return account(request, WAITING, SECOND_STEP);
    }

    private Optional<UUID> account(HttpServletRequest request, String attribute, Duration longest) {
        @Nullable
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(attribute) instanceof String account)
                || !(session.getAttribute(SINCE) instanceof Long since)
                || clock.instant().isAfter(Instant.ofEpochMilli(since).plus(longest))) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(account));
    }

    /** A new session and new form tokens: what somebody may have planted in the browser before is worth nothing. */
    private HttpSession fresh(UUID account, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        HttpSession session = request.getSession(true);
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        return session;
    }
}
