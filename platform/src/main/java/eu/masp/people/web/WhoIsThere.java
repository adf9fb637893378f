package eu.masp.people.web;

import eu.masp.people.PeopleSettings;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds out who sends a request. Only when somebody asks, and each time in the database: a seat that was taken away or an account
 * that was closed counts at once.
 */
@Component
class WhoIsThere implements SecurityContextRepository {
    private final SignIns signIns;
    private final Seats seats;
    private final PeopleSettings settings;
    private final SessionTable sessions;

    WhoIsThere(SignIns signIns, Seats seats, PeopleSettings settings, SessionTable sessions) {
        this.signIns = signIns;
        this.seats = seats;
        this.settings = settings;
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnceAsked(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /** Nothing: {@link SignIns} writes what a session holds. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // See above.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signIns.current(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        person(request).ifPresent(person -> context.setAuthentication(new SignedInToken(person)));
        return context;
    }

    private Optional<SignedIn> person(HttpServletRequest request) {
        return signIns.current(request).flatMap(begun -> Optional.ofNullable(begun.person())
                .or(() -> sessions.holder(begun.account()))
                .filter(holder -> !holder.demonstration() || settings.demonstration())
                .map(holder -> new SignedIn(begun.account(), holder.name(), holder.language(),
                        holder.seated() ? seats.of(begun.account()) : List.of(), begun.strong())));
    }

    private final class OnceAsked implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private Optional<SecurityContext> found = Optional.empty();

        OnceAsked(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (found.isEmpty()) {
                found = Optional.of(context(request));
            }
            return found.get();
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
