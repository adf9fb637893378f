package eu.masp.lab.web;

import eu.masp.lab.trial.Binding;
import eu.masp.lab.trial.Results;
import eu.masp.lab.trial.Setting;
import eu.masp.measures.Measure;
import eu.masp.simulation.funds.FundResults;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the columns of a comparison have in common: measures, areas, criteria, and the longest bar. */
public final class ScenarioComparison {
    private final List<Compared> columns;

    ScenarioComparison(List<Compared> columns) {
        this.columns = columns;
    }

    public boolean waiting() {
        return columns.stream().anyMatch(
                column -> column.waiting() || column.money() != null && column.money().waiting());
    }

    /** Whether a fund is kept with any of them for this measure. */
    public boolean funds(Measure measure) {
        return columns.stream().anyMatch(column -> column.fund(measure).isPresent());
    }

    /** The months in which any of their funds pays. */
    public List<YearMonth> months(Measure measure) {
        return columns.stream().flatMap(column -> column.fund(measure).stream())
                .flatMap(fund -> fund.months().stream()).map(FundResults.Month::month).distinct().sorted().toList();
    }

    /** What a fund pays in a month. */
    public static Optional<FundResults.Month> month(FundResults.OfFund fund, YearMonth month) {
        return fund.months().stream().filter(each -> each.month().equals(month)).findFirst();
    }

    /** Whether population, date or area are not the same for all. */
    public boolean different() {
        return columns.stream().map(Compared::scenario).map(each -> each.setting())
                .map((Setting setting) -> List.of(setting.population(), setting.on(), setting.area())).distinct()
                .count() > 1;
    }

    /** The measures of all columns, each once. */
    public List<Measure> measures() {
        return columns.stream().flatMap(column -> Optional.ofNullable(column.results()).stream())
                .flatMap(results -> results.measures().stream()).map(Results.OfMeasure::measure).distinct().toList();
    }

    /** The areas of a measure in any column: id to label. */
    public Map<String, String> areas(Measure measure) {
        Map<String, String> areas = new LinkedHashMap<>();
        columns.forEach(column -> column.of(measure)
                .ifPresent(of -> of.areas().forEach(area -> areas.putIfAbsent(area.id(), area.label()))));
        return areas;
    }

    /** The criteria of a measure in any column, those that exclude most in the first one first. */
    public Map<String, Results.OfMeasure> criteria(Measure measure) {
        Map<String, Results.OfMeasure> criteria = new LinkedHashMap<>();
        columns.forEach(column -> column.of(measure)
                .ifPresent(of -> of.currentBinding().forEach(each -> criteria.putIfAbsent(each.id(), of))));
        return criteria;
    }

    /** Empty where the column's rules do not have the criterion. */
    public static Optional<Binding> binding(Results.OfMeasure of, String criterion) {
        return of.currentBinding().stream().filter(each -> each.id().equals(criterion)).findFirst();
    }

    public double mostEligible(Measure measure) {
        return most(measure, of -> of.current().eligible());
    }

    public double mostCents(Measure measure) {
        return most(measure, of -> of.current().cents());
    }

    private double most(Measure measure, ToDoubleFunction<Results.OfMeasure> figure) {
        return columns.stream().flatMap(column -> column.of(measure).stream()).mapToDouble(figure).max().orElse(0);
    }
}
