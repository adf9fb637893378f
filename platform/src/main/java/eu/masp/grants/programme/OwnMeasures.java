package eu.masp.grants.programme;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The measures that a body can open a call for: those that give money, somewhere and not everywhere, and that the content says the body
 * itself decides or pays. A network has none of its own: it opens calls for those of the bodies around it. What INPS or an employer
 * owes by law needs no call.
 */
final class OwnMeasures {

    private OwnMeasures() {
    }

    /** @param bodies those that have such measures */
    static boolean of(Measure measure, String body, Set<String> bodies) {
        Measure.Authority authority = measure.authority();
        return callable(measure) && authority != null && (authority.id().equals(body) || !bodies.contains(body));
    }

    static Set<String> bodies(Catalogue catalogue) {
        return catalogue.measures().stream().filter(OwnMeasures::callable).map(Measure::authority)
                .filter(Objects::nonNull).map(Measure.Authority::id).collect(Collectors.toSet());
    }

    private static boolean callable(Measure measure) {
        return measure.amount() != null && measure.kind() == Measure.Kind.MONEY && !measure.territories().isEmpty();
    }
}
