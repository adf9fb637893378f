package eu.masp.competences.chapter;

import eu.masp.assessment.Consistency;
import java.util.List;

/**
 * Signs that a chapter was clicked through or answered against itself. Nobody is accused: the range becomes wider and the chapter
 * may be repeated at once.
 */
record Noticed(boolean tooFast, boolean inconsistent) {

    static Noticed in(Asking asking, List<Given> given, long seed) {
        List<Consistency.Sign> signs = asking.consistency(given, seed).signs();
        boolean fast = signs.stream().anyMatch(sign -> sign.kind() == Consistency.Kind.HASTE);
        return new Noticed(fast, signs.stream().anyMatch(sign -> sign.kind() != Consistency.Kind.HASTE));
    }
}
