package eu.masp.catalogue.web;

import eu.masp.catalogue.Reads;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Example;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.feel.BandTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A measure as its page explains it, with the values of one day. */
public final class MeasureView {
    private final Catalogue catalogue;
    private final Measure measure;
    private final LocalDate today;
    private final Reads reads;

    MeasureView(Catalogue catalogue, Measure measure, LocalDate today) {
        this.catalogue = catalogue;
        this.measure = measure;
        this.today = today;
        this.reads = Reads.of(catalogue, measure);
    }

    public Measure measure() {
        return measure;
    }

    public LocalDate today() {
        return today;
    }

    public boolean isInForce() {
        return measure.inForce().holds(today);
    }

    /** Whether its first day is still to come. */
    public boolean isToCome() {
        LocalDate from = measure.inForce().from();
        return from != null && today.isBefore(from);
    }

    public boolean isOverdue() {
        LocalDate due = measure.verificationDue();
        return due == null || due.isBefore(today);
    }

    /** The figures of the amount that the measure has, by the end of their text's key. */
    public List<Figure> figures() {
        Measure.Amount amount = measure.amount();
        if (amount == null) {
            return List.of();
        }
        return Stream.of(figure("monthly", amount.monthly()), figure("months", amount.months()),
                figure("yearly", amount.yearly()), figure("once", amount.once()), figure("starts", amount.starts()),
                figure("ends", amount.ends())).filter(Objects::nonNull).toList();
    }

    public List<Figure> leave() {
        List<Figure> figures = new ArrayList<>();
        measure.leave()
                .forEach((unit, formula) -> figures.add(new Figure(unit.key().replace('_', '-'), formula.feel())));
        return figures;
    }

    private static @Nullable Figure figure(String key, Measure.@Nullable Formula formula) {
        return formula == null ? null : new Figure(key, formula.feel());
    }

    /** The numbers, durations and dates of the law that the rule reads. */
    public List<ParameterView> numbers() {
        return reads.parameters().stream().filter(parameter -> parameter.type() != null)
                .map(parameter -> new ParameterView(parameter, day())).toList();
    }

    /** The scales of the law that the rule reads. */
    public List<ParameterView> bands() {
        return reads.parameters().stream().filter(parameter -> parameter.type() == null)
                .map(parameter -> new ParameterView(parameter, day())).toList();
    }

    /** Today; for a measure of the past its last day, whose values are the last that mattered. */
    public LocalDate day() {
        LocalDate to = measure.inForce().to();
        LocalDate from = measure.inForce().from();
        return to != null && to.isBefore(today) ? to : from != null && from.isAfter(today) ? from : today;
    }

    public List<Input> inputs() {
        return reads.inputs();
    }

    public List<Measure> reads() {
        return reads.measures();
    }

    public List<Measure> givesWayTo() {
        return catalogue.measures().stream().filter(each -> measure.notWith().stream()
                .anyMatch(other -> other.replace('-', '_').equals(each.feelName()))).toList();
    }

    public List<ExampleView> examples() {
        return measure.examples().stream().map(this::example).toList();
    }

    private ExampleView example(Example example) {
        return new ExampleView(catalogue.vocabulary(), measure, example);
    }

    /** A figure and the formula that works it out. */
    public record Figure(String key, String feel) {
        private static final int LONG = 120;

        /** Whether it would stand in the way of who only wants to read on. */
        public boolean isLong() {
            return feel.length() > LONG;
        }
    }

    /** A parameter and its value on a day. */
    public record ParameterView(Parameter parameter, LocalDate day) {

        /** Null where there is no value on the day. */
        public Parameter.@Nullable Period now() {
            return parameter.findPeriod(day).orElse(null);
        }

        public boolean isEstimate() {
            return parameter.estimatedOn(day);
        }

        /** The values of other days. */
        public List<Parameter.Period> others() {
            return parameter.periods().stream().filter(period -> !period.equals(now())).toList();
        }
    }

    /** A row of a scale, from one number to the next. */
    public record BandRow(@Nullable BigDecimal from, @Nullable BigDecimal to, boolean includesTo,
            BigDecimal value) {

        static List<BandRow> of(BandTable table) {
            List<BandRow> rows = new ArrayList<>();
            BigDecimal before = null;
            for (BandTable.Row row : table.rows()) {
                rows.add(new BandRow(before, row.end(), row.includesEnd(), row.value()));
                before = row.end();
            }
            return rows;
        }
    }

    public static List<BandRow> rows(BandTable table) {
        return BandRow.of(table);
    }
}
