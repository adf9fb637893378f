package eu.masp.lab.populations;

import eu.masp.lab.LabSettings;
import eu.masp.people.PeopleSettings;
import eu.masp.population.SyntheticPopulation;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a demonstration something to try rules on: a small synthetic population, drawn once, after the start. */
@Component
class ExamplePopulation {
    /** The first visitors come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(5);

    private final LabSettings settings;
    private final PeopleSettings people;
    private final Populations populations;
    private final Drawings drawings;
    private final Clock clock;

    ExamplePopulation(LabSettings settings, PeopleSettings people, Populations populations, Drawings drawings,
            Clock clock) {
        this.settings = settings;
        this.people = people;
        this.populations = populations;
        this.drawings = drawings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        LocalDate today = LocalDate.now(clock);
        boolean drawable = today.getYear() >= SyntheticPopulation.FIRST_YEAR
                && today.getYear() <= SyntheticPopulation.LAST_YEAR;
        if (people.demonstration() && drawable && settings.example() >= SyntheticPopulation.FEWEST
                && populations.all().isEmpty()) {
            drawings.begin(settings.example(), today, AFTER_THE_START);
        }
    }
}
