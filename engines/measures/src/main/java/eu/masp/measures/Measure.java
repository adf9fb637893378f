package eu.masp.measures;

import eu.masp.measures.feel.Expr;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One right, service or grant as its file says it.
 *
 * @param index position among the catalogue's measures
 * @param file where it is written
 * @param decidedFor the entity, or the pair of entities, that gets a verdict
 * @param root the root under which it lives
 * @param territories empty: everywhere
 * @param notWith the measures it gives way to
 * @param slots size of the frame its expressions need; slot 0 is the root, then {@code decidedFor}
 */
public record Measure(int index, String id, String file, Text title, @Nullable Text summary, Kind kind,
        @Nullable Authority authority, List<Territory> territories, InForce inForce, @Nullable String edition,
        @Nullable MeansTest meansTest, List<Entity> decidedFor, Entity root, List<Criterion> criteria,
        List<String> notWith, @Nullable Amount amount, Map<LeaveUnit, Formula> leave, List<Window> windows,
        List<Paper> evidence, @Nullable Apply apply, List<Text> uncertain, List<Source> sources,
        @Nullable LocalDate verified, int verifyEvery, List<Example> examples, int slots) {

    /** What a measure gives. */
    public enum Kind {
        MONEY, LEAVE, RIGHT, SERVICE, TAX
    }

    /** Who decides or pays. */
    public record Authority(String id, Text title, @Nullable String url, @Nullable String phone) {}

    /** Days on which it holds, both included. */
    public record InForce(@Nullable LocalDate from, @Nullable LocalDate to, boolean uncertain, @Nullable Text note) {

        public boolean holds(LocalDate on) {
            return (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
        }
    }

    /** The indicator whose figure the criteria read. */
    public record MeansTest(String indicator, @Nullable String edition, @Nullable Text note) {}

    /** An expression and the text it was read from. */
    public record Formula(Expr expr, String feel) {}

    /** One condition. */
    public record Criterion(String id, Text says, Formula when, @Nullable Source source, @Nullable Text step,
            Source.@Nullable Confidence confidence) {}

    /** Money. */
    public record Amount(@Nullable Formula monthly, @Nullable Formula months, @Nullable Formula yearly,
            @Nullable Formula once, RoundingMode rounding, @Nullable Formula starts, @Nullable Formula ends,
            @Nullable Approximation approximation) {}

    /** How far, in euros, the figure may be from the law's own. */
    public record Approximation(BigDecimal error, @Nullable Text says) {}

    /** What a leave is counted in; {@link #PAY} is the percentage of pay. */
    public enum LeaveUnit {
        DAYS, MONTHS, HOURS_PER_DAY, HOURS_PER_YEAR, DAYS_PER_MONTH, DAYS_PER_YEAR, PAY;

        /** The key in the file. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * When one may apply.
     *
     * @param late what applying after {@code closes} costs; null when one cannot
     */
    public record Window(@Nullable Formula opens, @Nullable Formula closes, @Nullable Text says, @Nullable Text late) {}

    /**
     * A paper to bring.
     *
     * @param toSignIn whether it is what one signs in to an office's own site with: nothing that can be sent
     */
    public record Paper(String id, Text title, boolean toSignIn) {}

    /** How to apply. */
    public record Apply(Text how, @Nullable String url) {}

    /** The day after which its verification is older than it should be; null when it was never verified. */
    public @Nullable LocalDate verificationDue() {
        return verified == null ? null : verified.plusDays(verifyEvery);
    }

    /** Every expression of its criteria, amount and leave. */
    public List<Expr> expressions() {
        Stream<@Nullable Formula> amounts = amount == null ? Stream.of()
                : Stream.of(amount.monthly(), amount.months(), amount.yearly(), amount.once());
        return Stream.of(criteria.stream().map(Criterion::when), amounts, leave.values().stream()).flatMap(s -> s)
                .filter(Objects::nonNull).map(Formula::expr).toList();
    }

    /** Its id as a name in FEEL. */
    public String feelName() {
        return id.replace('-', '_');
    }

    /** Within one catalogue the id says it all. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Measure measure && measure.id.equals(id));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
