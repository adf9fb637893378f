package eu.masp.grants.programme;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.CallableMeasures;
import org.springframework.stereotype.Component;

/** The same measures as the page offers that begins a call. */
@Component
class CallableHere implements CallableMeasures {
    private final CurrentCatalogue current;

    CallableHere(CurrentCatalogue current) {
        this.current = current;
    }

    @Override
    public boolean callable(String measure, String body) {
        return current.catalogue().findMeasure(measure)
                .filter(each -> OwnMeasures.of(each, body, OwnMeasures.bodies(current.catalogue()))).isPresent();
    }
}
