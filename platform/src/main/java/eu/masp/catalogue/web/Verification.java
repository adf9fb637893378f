package eu.masp.catalogue.web;

import eu.masp.catalogue.Reads;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.Source;
import eu.masp.measures.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How fresh the content is on one day: which measures are to be read again, and which values nobody has checked. */
public final class Verification {
    /** So many days before it is due, a verification is coming up. */
    private static final int SOON = 30;

    private final List<Line> lines;
    private final List<Unchecked> unchecked;

    private Verification(List<Line> lines, List<Unchecked> unchecked) {
        this.lines = lines;
        this.unchecked = unchecked;
    }

    static Verification of(Catalogue catalogue, LocalDate today) {
        return new Verification(catalogue.measures().stream().map(measure -> Line.of(measure, today)).toList(),
                unchecked(catalogue, today));
    }

    /** Where a measure's verification stands. */
    public enum State {
        NEVER, OVERDUE, SOON, FRESH;

        /** The end of its text's key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A measure and its verification.
     *
     * @param days from today to the day it is due; negative when it is overdue; 0 when it was never verified
     */
    public record Line(Measure measure, State state, @Nullable LocalDate verified, @Nullable LocalDate due, long days,
            boolean inForce) {

        static Line of(Measure measure, LocalDate today) {
            LocalDate due = measure.verificationDue();
            long days = due == null ? 0 : ChronoUnit.DAYS.between(today, due);
            State state = due == null ? State.NEVER
                    : days < 0 ? State.OVERDUE : days <= SOON ? State.SOON : State.FRESH;
            return new Line(measure, state, measure.verified(), due, days, measure.inForce().holds(today));
        }

        public long daysOverdue() {
            return Math.max(0, -days);
        }
    }

    /**
     * A criterion or a value that rests on memory alone.
     *
     * @param period null for a criterion
     * @param usedBy the measures that rest on it
     */
    public record Unchecked(String id, Text title, @Nullable Parameter parameter, Parameter.@Nullable Period period,
            boolean inUse, @Nullable Source source, List<Measure> usedBy) {}

    /** How the lines can be sorted. */
    public enum Sort {
        DUE, VERIFIED, TITLE, AUTHORITY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sort of(String word) {
            return Stream.of(values()).filter(sort -> sort.word().equals(word)).findFirst().orElse(DUE);
        }

        private Comparator<Line> comparator(String language) {
            Comparator<Line> byTitle = Comparator.comparing(line -> line.measure().title().in(language));
            return switch (this) {
                case DUE -> Comparator.comparing(Line::due, FIRST_NEVER).thenComparing(byTitle);
                case VERIFIED -> Comparator.comparing(Line::verified, FIRST_NEVER).thenComparing(byTitle);
                case TITLE -> byTitle;
                case AUTHORITY -> Comparator.comparing((Line line) -> line.measure().authority() == null ? ""
                        : line.measure().authority().title().in(language)).thenComparing(byTitle);
            };
        }
    }

    private static final Comparator<@Nullable LocalDate> FIRST_NEVER = Comparator.nullsFirst(Comparator.naturalOrder());

    /** Those that want attention: never verified, overdue, or due soon. */
    public List<Line> wanting(Sort sort, boolean descending, String language) {
        return sorted(lines.stream().filter(line -> line.state() != State.FRESH), sort, descending, language);
    }

    public List<Line> all(Sort sort, boolean descending, String language) {
        return sorted(lines.stream(), sort, descending, language);
    }

    private static List<Line> sorted(Stream<Line> of, Sort sort, boolean descending, String language) {
        Comparator<Line> order = sort.comparator(language);
        return of.sorted(descending ? order.reversed() : order).toList();
    }

    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    /** The next day on which a verification is due; null when there is none to come. */
    public @Nullable LocalDate next() {
        return lines.stream().filter(line -> line.days() >= 0).map(Line::due).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    public List<Unchecked> unchecked() {
        return unchecked;
    }

    private static List<Unchecked> unchecked(Catalogue catalogue, LocalDate today) {
        List<Unchecked> all = new ArrayList<>();
        Map<String, List<Measure>> users = users(catalogue);
        for (Measure measure : catalogue.measures()) {
            measure.criteria().stream().filter(criterion -> criterion.confidence() == Source.Confidence.MEMORY)
                    .forEach(criterion -> all.add(new Unchecked(criterion.id(), criterion.says(), null, null,
                            measure.inForce().holds(today), criterion.source(), List.of(measure))));
        }
        for (Parameter parameter : catalogue.parameters()) {
            Parameter.Period now = parameter.findPeriod(today).orElse(null);
            parameter.periods().stream().filter(period -> period.confidence() == Source.Confidence.MEMORY)
                    .forEach(period -> all.add(new Unchecked(parameter.id(), parameter.title(), parameter, period,
                            period.equals(now), period.source(), users.getOrDefault(parameter.id(), List.of()))));
        }
        all.sort(Comparator.comparing(Unchecked::inUse).reversed());
        return all;
    }

    /** For each parameter (its id) the measures that read it. */
    private static Map<String, List<Measure>> users(Catalogue catalogue) {
        Map<String, List<Measure>> users = new HashMap<>();
        for (Measure measure : catalogue.measures()) {
            for (Parameter parameter : Reads.of(catalogue, measure).parameters()) {
                users.computeIfAbsent(parameter.id(), _ -> new ArrayList<>()).add(measure);
            }
        }
        return users;
    }
}
