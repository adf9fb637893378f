package eu.masp.simulation.takeup;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.Type;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.scenario.Faults;
import eu.masp.simulation.scenario.Keys;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The declared take-up of one measure: of those entitled, who applies. The odds of applying are those of {@code applies}, times
 * the odds of each factor that holds. It says nothing of who is entitled.
 *
 * @param applies the share that applies where no factor holds and amount and months are as their references
 * @param factors conditions, the flexible workplace among them
 * @param amount what another amount does; null: nothing
 * @param months what another duration does; null: nothing
 * @param curve of all applications, which share has come when
 * @param paid of what is awarded, the share that is paid in the end
 */
public record TakeUp(Range applies, List<Factor> factors, @Nullable Doubling amount, @Nullable Doubling months,
        Curve curve, Range paid) {

    /** More factors would be more than anything published could tell apart. */
    private static final int MOST_FACTORS = 8;
    private static final double MOST_ODDS = 100;

    /** Everybody entitled applies, evenly over the period, and all is paid: what holds where nothing is declared. */
    public static final TakeUp EVERYBODY = new TakeUp(Range.exactly(1), List.of(), null, null, Curve.EVEN,
            Range.exactly(1));

    /**
     * Those for whom a condition holds apply with other odds.
     *
     * @param condition null: the population does not know of anybody
     * @param share of those of whom it is not known, for how many it holds; null: they are taken as those for whom it does not
     *     hold, and counted
     */
    public record Factor(String id, @Nullable Expr condition, Range odds, @Nullable Range share) {}

    /**
     * What twice as much does.
     *
     * @param reference where it does nothing: euros, or months
     * @param odds by how much the odds of applying multiply with each doubling
     */
    public record Doubling(BigDecimal reference, Range odds) {}

    /**
     * Reads a measure's take-up.
     *
     * @throws eu.masp.simulation.scenario.ScenarioException with everything that is wrong, each at its key
     */
    public static TakeUp read(Catalogue catalogue, Measure measure, Keys keys) {
        Faults faults = new Faults();
        faults.attempt(
                () -> keys.only("applies", "groups", "amount", "months", "flexibility", "curve", "paid", "note"));
        Range applies = faults.get(() -> Range.of(keys, "applies", 0, 1));
        List<Factor> factors = new ArrayList<>();
        faults.attempt(() -> keys.each("groups").forEach(one -> faults.attempt(() -> {
            one.only("id", "when", "odds", "share");
            factors.add(factor(one, one.text("id"), condition(catalogue, measure, one)));
        })));
        if (keys.has("flexibility")) {
            faults.attempt(() -> factors.add(flexibility(catalogue, measure, keys.keys("flexibility"))));
        }
        faults.attempt(() -> {
            if (factors.size() > MOST_FACTORS) {
                throw keys.problem("there may be " + MOST_FACTORS + " conditions at most.", "groups");
            }
        });
        Optional<Doubling> amount = faults.get(() -> doubling(keys, "amount"));
        Optional<Doubling> months = faults.get(() -> doubling(keys, "months"));
        Curve curve = faults.get(() -> Curve.read(keys));
        Range paid = faults.get(() -> keys.has("paid") ? Range.of(keys, "paid", 0, 1) : Range.exactly(1));
        faults.refuse(keys.name());
        return new TakeUp(Objects.requireNonNull(applies), factors, Objects.requireNonNull(amount).orElse(null),
                Objects.requireNonNull(months).orElse(null), Objects.requireNonNull(curve),
                Objects.requireNonNull(paid));
    }

    private static Factor flexibility(Catalogue catalogue, Measure measure, Keys one) {
        one.only("when", "odds", "share");
        if (!one.has("share")) {
            throw one.problem(
                    "'share' is missing: of how many workplaces is it expected to hold where nothing is known?");
        }
        return factor(one, "flexibility", one.has("when") ? condition(catalogue, measure, one) : null);
    }

    private static Factor factor(Keys one, String id, @Nullable Expr condition) {
        return new Factor(id, condition, Range.of(one, "odds", 1 / MOST_ODDS, MOST_ODDS),
                one.has("share") ? Range.of(one, "share", 0, 1) : null);
    }

    private static Expr condition(Catalogue catalogue, Measure measure, Keys one) {
        try {
            return OwnFormula.rule(catalogue, measure, one.text("when"), Type.Scalar.BOOLEAN);
        } catch (FeelException e) {
            throw one.problem(String.valueOf(e.getMessage()), "when");
        }
    }

    private static Optional<Doubling> doubling(Keys keys, String key) {
        if (!keys.has(key)) {
            return Optional.empty();
        }
        Keys one = keys.keys(key).only("reference", "odds");
        BigDecimal reference = one.number("reference");
        if (reference.signum() <= 0) {
            throw one.problem("has to be above 0.", "reference");
        }
        return Optional.of(new Doubling(reference, Range.of(one, "odds", 1 / MOST_ODDS, MOST_ODDS)));
    }

    /** Whether a condition is not known of one of this kind, and no share of it declared. */
    public boolean leavesOpen(Kind kind) {
        for (int f = 0; f < factors.size(); f++) {
            if (kind.truth(f) == Kleene.UNKNOWN && factors.get(f).share() == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a declared figure is a range, so that draws differ by more than who happens to apply. */
    public boolean uncertain() {
        return !applies.exact() || !paid.exact() || factors.stream().anyMatch(f -> !f.odds().exact())
                || (amount != null && !amount.odds().exact()) || (months != null && !months.odds().exact());
    }
}
