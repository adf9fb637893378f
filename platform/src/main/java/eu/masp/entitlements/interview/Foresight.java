package eu.masp.entitlements.interview;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Foreseen;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the answers announce of the time to come. What the first screen says of every member of a list, it says of those too who
 * are still to join it.
 */
@Component
public final class Foresight {
    private final CurrentCatalogue catalogue;
    private final Situations situations;

    Foresight(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
        this.situations = new Situations(catalogue.vocabulary());
    }

    public Foreseen of(Interview interview) {
        return of(interview.facts(), interview.ticked());
    }

    /** The same with other answers, to see what they would change. */
    public Foreseen of(Case facts, @Nullable Set<String> ticked) {
        List<Entity> lists = catalogue.vocabulary().arrivals().stream().map(arrival -> arrival.list()).distinct()
                .toList();
        if (ticked == null) {
            return Foreseen.of(catalogue.catalogue(), facts);
        }
        return Foreseen.of(catalogue.catalogue(), facts, then -> {
            Case said = then;
            for (Entity list : lists) {
                said = situations.applyTo(list, said, ticked);
            }
            return said;
        });
    }
}
