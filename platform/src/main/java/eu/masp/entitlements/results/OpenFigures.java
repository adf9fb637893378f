package eu.masp.entitlements.results;

import eu.masp.measures.Input;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.Working;
import eu.masp.measures.Working.Part;
import eu.masp.measures.feel.Num;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Figures that cannot be told yet. Where a number was not answered at all, a formula gives the range between the lowest and the
 * highest value that the question allows: "0 to 80,000 euros" says nothing of the law or of the person. A range that the
 * person gave, or that a table of the law gives whatever the answer, is told.
 */
final class OpenFigures {

    private OpenFigures() {
    }

    /** The money without the figures that cannot be told; null where nothing is left. */
    static @Nullable Money told(Result result) {
        Money money = result.money();
        Set<Part> open = of(result);
        if (money == null || open.isEmpty()) {
            return money;
        }
        Num monthly = open.contains(Part.MONTHLY) ? null : money.monthly();
        Num yearly = open.contains(Part.YEARLY) ? null : money.yearly();
        Num once = open.contains(Part.ONCE) ? null : money.once();
        return monthly == null && yearly == null && once == null ? null
                : new Money(monthly, open.contains(Part.MONTHS) ? null : money.months(), yearly, once, null,
                        money.starts(), money.ends());
    }

    static Set<Part> of(Result result) {
        Set<Part> open = EnumSet.noneOf(Part.class);
        // Of people of whom nothing is known but that they may be there, no figure can be told.
        boolean nobody = !result.measure().decidedFor().getFirst().isRoot()
                && result.members().size() < result.measure().decidedFor().size();
        result.workings().stream().filter(working -> isOpen(working) || nobody && !isKnown(working)).map(Working::part)
                .forEach(open::add);
        return open;
    }

    private static boolean isKnown(Working working) {
        Num value = working.value();
        return value == null || value.known();
    }

    static boolean isOpen(Working working) {
        if (isKnown(working)) {
            return false;
        }
        // a table turns whatever is not known into its own lowest and highest value
        long tables = working.scales().stream().filter(scale -> !scale.at().known()).count();
        return missing(working).size() > tables;
    }

    /** The numbers it was worked out from that were not answered at all. */
    static Set<Input> missing(Working working) {
        return working.readings().stream()
                .filter(reading -> reading.value() == null && reading.input().type() == Input.Type.NUMBER)
                .map(Result.Reading::input).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
