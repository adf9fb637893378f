package eu.masp.assessment.calibration;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Scoring;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether people of different groups but of the same ability answer an item differently (differential item functioning): ordinal logistic
 * regression of the answer on ability, then on ability and group, then on both and their product. Sources: B. D. Zumbo, A handbook on the
 * theory and methods of differential item functioning (1999); P. K. Crane and others, Statistics in Medicine 23 (2004); S. W. Choi and
 * others, Journal of Statistical Software 39 (2011), whose purification this follows: abilities are estimated anew without the items found,
 * until these stay the same.
 *
 * @param groups compared, each with enough answers; none where there were not enough
 * @param persons of these groups who answered the item
 * @param statistic likelihood ratio of the third model to the first; null where there is not enough data
 * @param degrees two for each group but one
 * @param p its chance, when groups of the same ability answer alike
 * @param adjusted the same with all items looked at once (Benjamini and Hochberg)
 * @param uniformP the chance of the second model beside the first: a difference that is the same at every ability
 * @param effect how much more is explained, as Nagelkerke's R²
 */
public record Dif(String item, List<String> groups, int persons, @Nullable Double statistic, int degrees,
        @Nullable Double p,
        @Nullable Double adjusted, @Nullable Double uniformP, @Nullable Double effect) {

    /** Answers to an item that a group needs (N. W. Scott and others, Journal of Clinical Epidemiology 62, 2009). */
    public static final int ENOUGH = 200;

    /** From this effect on an item counts as moderately different, M. G. Jodoin and M. J. Gierl, Applied Measurement in Education 14 (2001). */
    public static final double MODERATE = 0.035;

    /** And from this one on as largely different. */
    public static final double LARGE = 0.070;

    /** How sure one has to be, all items looked at once. */
    public static final double SURE = 0.05;

    private static final int MOST_ROUNDS = 5;

    /** How large a difference is. */
    public enum Size {
        NOT_ENOUGH_DATA, NONE, NEGLIGIBLE, MODERATE, LARGE
    }

    public Dif {
        groups = List.copyOf(groups);
    }

    /** What it comes to: a difference counts when it is sure and large enough to matter. */
    public Size size() {
        if (adjusted == null || effect == null) {
            return Size.NOT_ENOUGH_DATA;
        }
        if (adjusted >= SURE) {
            return Size.NONE;
        }
        return effect >= LARGE ? Size.LARGE : effect >= MODERATE ? Size.MODERATE : Size.NEGLIGIBLE;
    }

    /**
     * All items of a bank.
     *
     * @param groups one for each person of the table; an empty one where it is not known
     */
    public static List<Dif> of(Bank bank, ResponseTable table, List<String> groups) {
        if (groups.size() != table.persons().size()) {
            throw new IllegalArgumentException(groups.size() + " groups for " + table.persons().size() + " persons");
        }
        Set<String> found = new LinkedHashSet<>();
        List<Dif> result = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            result = round(bank, table, groups, found);
            Set<String> now = new LinkedHashSet<>();
            result.stream().filter(dif -> dif.size() == Size.MODERATE || dif.size() == Size.LARGE)
                    .forEach(dif -> now.add(dif.item()));
            if (now.equals(found)) {
                break;
            }
            found = now;
        }
        return result;
    }

    private static List<Dif> round(Bank bank, ResponseTable table, List<String> groups, Set<String> without) {
        List<Dif> result = new ArrayList<>();
        for (Item item : bank.items()) {
            List<Item> matching = bank.items().stream()
                    .filter(other -> other.equals(item) || !without.contains(other.id())).toList();
            result.add(DifTest.of(item, table, groups, Scoring.eap(Bank.of(matching))));
        }
        double[] adjusted = ChiSquare
                .adjusted(result.stream().filter(dif -> dif.p != null).mapToDouble(dif -> dif.p == null ? 1 : dif.p)
                        .toArray());
        List<Dif> all = new ArrayList<>();
        int at = 0;
        for (Dif dif : result) {
            all.add(dif.p == null ? dif : new Dif(dif.item, dif.groups, dif.persons, dif.statistic, dif.degrees, dif.p,
                    adjusted[at++], dif.uniformP, dif.effect));
        }
        return all;
    }
}
