package eu.masp.people.accounts;

import eu.masp.people.PeopleSettings;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.accounts.Links.Purpose;
import eu.masp.shell.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Where nobody administers MASP yet, whoever can read its log may: by a link that works once, for a day. */
@Component
public class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Links links;
    private final Seats seats;
    private final Accounts accounts;
    private final PeopleSettings settings;
    private final Environment environment;
    private final Clock clock;

    FirstAdministrator(Links links, Seats seats, Accounts accounts, PeopleSettings settings, Environment environment,
            Clock clock) {
        this.links = links;
        this.seats = seats;
        this.accounts = accounts;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (!settings.demonstration() && !seats.administered()) {
            String base = settings.publicAddress().isBlank()
                    ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                    : settings.publicAddress().replaceAll("/+$", "");
            LOG.info("Nobody administers this MASP yet. Within 24 hours, once: {}{}", base,
                    links.issue(null, Purpose.ADMINISTRATOR));
        }
    }

    public boolean invited(String token) {
        return links.good(token, Purpose.ADMINISTRATOR) && !seats.administered();
    }

    /** Empty when the link is used up or the address has an account already. */
    @Transactional
    public Optional<Account> open(String token, Email email, String password, Language language) {
        if (!invited(token) || !links.use(token, Purpose.ADMINISTRATOR)) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.openConfirmed(email, password, language);
        if (account.isEmpty()) {
            // The link stays good for another address.
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return Optional.empty();
        }
        // Other processes have logged links of their own.
        links.voidAll(Purpose.ADMINISTRATOR);
        seats.give(account.get().id(), new Seat(Role.ADMINISTRATOR, Seats.INSTALLATION, null),
                LocalDate.ofInstant(clock.instant(), clock.getZone()), null, null);
        return account;
    }
}
