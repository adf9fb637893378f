package eu.masp.post;

import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries letters to the SMTP server, one after the other, and again later when it does not take them. A plain timer in every
 * process: which process carries which letter is settled by the database.
 */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    /** With the waits below: for about two days. */
    private static final int TRIES = 14;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final LetterTable table;
    private final AddressBook addresses;
    private final Mail mail;
    private final PostSettings settings;
    private final Environment environment;
    private final Texts texts;
    private final Clock clock;

    Postman(LetterTable table, AddressBook addresses, Mail mail, PostSettings settings, Environment environment,
            Texts texts,
            Clock clock) {
        this.table = table;
        this.addresses = addresses;
        this.mail = mail;
        this.settings = settings;
        this.environment = environment;
        this.texts = texts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3, initialDelay = 3, timeUnit = TimeUnit.SECONDS)
    void round() {
        if (!mail.works()) {
            return;
        }
        Optional<LetterTable.Waiting> next = table.take(clock.instant());
        while (next.isPresent()) {
            carry(next.get());
            next = table.take(clock.instant());
        }
    }

    private void carry(LetterTable.Waiting letter) {
        String to = addresses.find(letter.account()).map(AddressBook.Address::email).orElse(null);
        if (to == null) {
            table.failed(letter.id(), "no address", null);
            return;
        }
        try {
            mail.send(letter.id(), to, letter.language(), letter.subject(), text(letter));
            table.sent(letter.id(), clock.instant());
        } catch (MailException | MessagingException e) {
            boolean last = letter.tries() >= TRIES;
            table.failed(letter.id(), e.getClass().getSimpleName(),
                    last ? null : clock.instant().plus(pause(letter.tries())));
            // Not the message: it repeats the address.
            LOG.warn("A letter did not leave ({}), try {}{}", e.getClass().getSimpleName(), letter.tries(),
                    last ? ": given up" : "");
        }
    }

    /** A minute, two, four … and then every six hours. */
    static Duration pause(int tries) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private String text(LetterTable.Waiting letter) {
        Language language = Language.of(Locale.of(letter.language()));
        @Nullable
        String link = letter.link();
        return letter.body() + (link == null ? "" : "\n\n" + address() + link) + "\n\n"
                + texts.get(language, "letter.foot");
    }

    /** Never from a request: whoever sends one could choose it. */
    String address() {
        String set = settings.publicAddress();
        return set.isBlank() ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : set.replaceAll("/+$", "");
    }
}
