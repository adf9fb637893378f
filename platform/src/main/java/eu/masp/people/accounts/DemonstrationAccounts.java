package eu.masp.people.accounts;

import eu.masp.people.Invented;
import eu.masp.people.InventedPeople;
import eu.masp.people.People;
import eu.masp.people.PeopleSettings;
import eu.masp.people.Person;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People invented by their function, one for each role, whom anybody may play in a demonstration; they have no password. */
@Component
public class DemonstrationAccounts implements InventedPeople {
    private static final LocalDate SINCE = LocalDate.of(2011, 1, 1);

    private final AccountTable table;
    private final People people;
    private final Seats seats;
    private final PeopleSettings settings;
    private final Texts texts;
    private final Clock clock;

    DemonstrationAccounts(AccountTable table, People people, Seats seats, PeopleSettings settings, Texts texts,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.seats = seats;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** An invented person; the id never changes, so that demonstration data can be theirs. */
    public enum Part {
        PARENT(null), EMPLOYER(null), PROGRAMME_OFFICER(
                new Seat(Role.PROGRAMME_OFFICER, "regione-lombardia", null)), CASE_OFFICER(
                        new Seat(Role.CASE_OFFICER, "asl-bergamo", "tnc-bergamo")), PAYMENT_OFFICER(
                                new Seat(Role.PAYMENT_OFFICER, "asl-bergamo", "tnc-bergamo")), GUIDE(
                                        new Seat(Role.GUIDE, "lavoro-bergamo", "tnc-bergamo")), SECOND_GUIDE(
                                                new Seat(Role.GUIDE, "lavoro-trento", "provincia-trento")), SUPERVISOR(
                                                        new Seat(Role.SUPERVISOR, "lavoro-bergamo", null)), EVALUATOR(
                                                                new Seat(Role.EVALUATOR, Seats.INSTALLATION,
                                                                        null)), AUDITOR(
                                                                                new Seat(Role.AUDITOR,
                                                                                        "regione-lombardia",
                                                                                        null)), ADMINISTRATOR(
                                                                                                new Seat(
                                                                                                        Role.ADMINISTRATOR,
                                                                                                        Seats.INSTALLATION,
                                                                                                        null));

        private final @Nullable Seat seat;

        Part(@Nullable Seat seat) {
            this.seat = seat;
        }

        /** As it stands in addresses and texts. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public UUID account() {
            return Invented.account(word());
        }
    }

    @Order(0)
    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void open() {
        if (!settings.demonstration()) {
            return;
        }
        for (Part part : Part.values()) {
            Email email = new Email(part.word() + "@demonstration.invalid");
            if (table.insertDemonstration(part.account(), email, Language.IT, clock.instant())) {
                people.keep(part.account(),
                        new Person(texts.get(Language.IT, "people.part." + part.word()), "", "", "", ""));
                if (part.seat != null) {
                    seats.give(part.account(), part.seat, SINCE, null, null);
                }
            }
        }
    }

    @Override
    @Transactional
    public UUID invent(String part, String name) {
        UUID account = Invented.account(part);
        if (table.insertDemonstration(account, new Email(part + "@demonstration.invalid"), Language.IT,
                clock.instant())) {
            people.keep(account, new Person(name, "", "", "", ""));
        }
        return account;
    }

    /** Nobody, outside a demonstration. */
    public List<Part> parts() {
        return settings.demonstration() ? List.of(Part.values()) : List.of();
    }

    public Optional<Account> find(String word) {
        return parts().stream().filter(part -> part.word().equals(word)).findFirst()
                .flatMap(part -> table.find(part.account()));
    }
}
