package eu.masp.catalogue;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Rules;
import eu.masp.measures.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The measures as they stand today. */
@Component
public class CurrentCatalogue {
    private final Catalogue catalogue;
    private final Clock clock;

    CurrentCatalogue(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Vocabulary vocabulary() {
        return catalogue.vocabulary();
    }

    /** The day it is in Italy, whose law the measures are. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The rules with today's values. */
    public Rules rules() {
        return catalogue.at(today());
    }
}
