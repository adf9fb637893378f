package eu.masp.organisations;

import eu.masp.organisations.Size.Part;
import eu.masp.organisations.Size.Relation;
import eu.masp.organisations.Size.Why;
import eu.masp.organisations.Size.Year;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out a firm's size (annex, arts 2 to 6): its figures, all of those linked to it, and of partners their share. The links of
 * today are applied to all years, because a sale or purchase counts at once, without the two years.
 */
final class Sizing {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final List<SizeClass> CEILINGS = List.of(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM);

    private final UUID firm;
    private final List<Enterprise> linked;
    private final List<Ownership.Partner> partners;
    private final BigDecimal publicShare;

    Sizing(UUID firm, Ownership ownership) {
        this.firm = firm;
        this.linked = ownership.linked(firm);
        this.partners = ownership.partners(firm);
        this.publicShare = ownership.publicShare(firm);
    }

    Size on(LocalDate day) {
        List<Year> years = withStatus(years(day).stream().map(this::year).toList());
        if (publicShare.compareTo(Ownership.QUARTER) >= 0) {
            return new Size(SizeClass.LARGE, Why.PUBLIC_BODY, publicShare, years);
        }
        if (years.isEmpty()) {
            return new Size(null, Why.NO_FIGURES, publicShare, years);
        }
        SizeClass last = years.getLast().status();
        Why why = last == null ? Why.MISSING_FIGURES
                : years.stream().filter(each -> each.byItself() != null).count() > 1 ? Why.TWO_YEARS : Why.ONE_YEAR;
        return new Size(last, why, publicShare, years);
    }

    /** Closed accounts; a firm that has none yet goes by its estimate. */
    private List<YearFigures> years(LocalDate day) {
        List<YearFigures> all = linked.getFirst().years().stream()
                .sorted(Comparator.comparing(YearFigures::closedOn)).toList();
        List<YearFigures> closed = all.stream().filter(each -> !each.estimated() && each.closedOn().isBefore(day))
                .toList();
        return closed.isEmpty() ? all.stream().filter(YearFigures::estimated).limit(1).toList() : closed;
    }

    private Year year(YearFigures own) {
        List<Part> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Enterprise each : linked) {
            add(each, each.id().equals(firm) ? Relation.ITSELF : Relation.LINKED, WHOLE, own, parts, missing);
        }
        for (Ownership.Partner partner : partners) {
            for (Enterprise each : partner.members()) {
                add(each, Relation.PARTNER, partner.percent(), own, parts, missing);
            }
        }
        Amounts sum = parts.stream().map(Part::counted).reduce(Amounts.NONE, Amounts::plus);
        return new Year(own.closedOn(), own.estimated(), parts, missing, sum, missing.isEmpty() ? byItself(sum) : null,
                null);
    }

    private static void add(Enterprise whose, Relation relation, BigDecimal percent, YearFigures own, List<Part> parts,
            List<String> missing) {
        YearFigures figures = relation == Relation.ITSELF ? own : whose.yearFor(own.closedOn()).orElse(null);
        if (figures == null) {
            missing.add(whose.name());
        } else {
            parts.add(new Part(whose.name(), relation, percent, figures.amounts(), figures.amounts().share(percent)));
        }
    }

    private static @Nullable SizeClass byItself(Amounts sum) {
        for (SizeClass each : SizeClass.values()) {
            Boolean holds = each.holds(sum);
            if (holds == null) {
                return null;
            }
            if (holds) {
                return each;
            }
        }
        throw new IllegalStateException("large holds all");
    }

    /** A ceiling is passed, upwards or downwards, when two years running are on its other side. */
    private static List<Year> withStatus(List<Year> years) {
        List<Year> told = new ArrayList<>();
        Map<SizeClass, Boolean> below = new EnumMap<>(SizeClass.class);
        @Nullable
        SizeClass before = null;
        for (Year year : years) {
            SizeClass now = year.byItself();
            if (now != null) {
                for (SizeClass ceiling : CEILINGS) {
                    boolean isBelow = now.compareTo(ceiling) <= 0;
                    boolean lasts = before != null && (before.compareTo(ceiling) <= 0) == isBelow;
                    if (lasts || !below.containsKey(ceiling)) {
                        below.put(ceiling, isBelow);
                    }
                }
            }
            before = now;
            told.add(new Year(year.closedOn(), year.estimated(), year.parts(), year.missing(), year.sum(), now,
                    now == null ? null : status(below)));
        }
        return told;
    }

    private static SizeClass status(Map<SizeClass, Boolean> below) {
        return CEILINGS.stream().filter(each -> Boolean.TRUE.equals(below.get(each))).findFirst()
                .orElse(SizeClass.LARGE);
    }
}
