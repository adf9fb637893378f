package eu.masp.population;

import java.util.List;

/** Persons by age and sex, households by size and kind. */
final class HouseholdFits {

    private static final String ITALY = "Italy, where the fit started; residents and households of Lombardy decide";
    private final FitReport.Counted counted;
    private final Margins margins;
    private final Tally tally;
    private final String territory;

    HouseholdFits(FitReport.Counted counted) {
        this.counted = counted;
        this.margins = counted.margins();
        this.tally = counted.tally();
        this.territory = counted.region().published;
    }

    void add() {
        if (counted.lombardy()) {
            lombardy();
        } else {
            trentino();
        }
        loneByChildren();
    }

    private void lombardy() {
        double scale = Targets.lombardyScale(margins);
        for (Margin margin : margins.list("population_age_sex", territory, 2020)) {
            band(margin, margin.value() * scale, "2020, brought to the residents of 2022");
        }
        int[][] births = {{2024, 0}, {2022, 2}, {2021, 3}, {2019, 5}};
        for (int[] year : births) {
            count(margins.get("births", territory, year[0], "live births", "total"), tally.persons(year[1], year[1]),
                    "as residents aged " + year[1]);
        }
        count(margins.get("population_total", territory, 2022, "31 Dec", "total"), tally.persons(), "");
        counted.compared(margins.get("population_total", territory, 2022, "women", "F"),
                100.0 * tally.persons(true, 0, 200) / tally.persons(), "follows from ages by sex");
        counted.compared(margins.get("population_total", territory, 2022, "mean age", "total"), meanAge(),
                "follows from ages; half a year added");
        count(margins.get("households_total", territory, 2022, "households", ""), tally.dwellings(), "dwellings");
        share(margins.get("household_size", "Nord-ovest", 2019, "1", ""), tally.kind(Kind.SINGLE), tally.dwellings());
        share(margins.get("household_type", territory, 2011, "households with two or more nuclei", ""),
                tally.kind(Kind.TWO_NUCLEI),
                tally.dwellings());
        counted.compared(margins.get("household_type", territory, 2011, "households without a nucleus", ""),
                100.0 * (tally.kind(Kind.SINGLE) + tally.kind(Kind.NO_NUCLEUS)) / tally.dwellings(),
                "2011: more live alone since");
        for (Margin margin : margins.list("household_size", "Italia", 2019)) {
            if (!margin.first().startsWith("mean")) {
                int size = Bands.from(margin.first());
                counted.compared(margin, 100.0 * tally.of(Count.valueOf("SIZE_" + size)) / tally.dwellings(),
                        "Italy; residents and households give Lombardy smaller households");
            }
        }
        couples();
    }

    private void couples() {
        double couples = tally.kind(Kind.COUPLE) + tally.kind(Kind.COUPLE_WITH_CHILDREN);
        Margin with = margins.get("household_type", "Italia", 2018, "couple with children", "");
        Margin without = margins.get("household_type", "Italia", 2018, "couple without children", "");
        counted.compared(with, 100.0 * tally.kind(Kind.COUPLE_WITH_CHILDREN) / tally.dwellings(), ITALY);
        counted.compared(without, 100.0 * tally.kind(Kind.COUPLE) / tally.dwellings(), ITALY);
        double lone = tally.kind(Kind.LONE_MOTHER) + tally.kind(Kind.LONE_FATHER);
        double nuclei = couples + lone + 2.0 * tally.kind(Kind.TWO_NUCLEI);
        share(margins.get("lone_parents", territory, 2011, "lone-parent nuclei", ""), lone, nuclei);
        counted.compared(margins.get("lone_parents", "Italia", 2018, "lone mother", "F"),
                100.0 * tally.kind(Kind.LONE_MOTHER) / tally.dwellings(), "Italy; Lombardy's lone parents are fitted");
        List<Margin> northWest = margins.list("couples_by_children", "Nord-ovest", 2011);
        byNumber(northWest, Count.COUPLES_1, northWest.stream().mapToDouble(Margin::value).sum(), "");
        Count[] ages = {Count.ALL_MINORS, Count.ALL_ADULTS, Count.MINORS_AND_ADULTS};
        String[] names = {"all minors", "all adults", "minors and adults"};
        double published3 = 0;
        for (String name : names) {
            published3 += margins.value("couples_by_children", "Italia", 2021, "any number", name);
        }
        for (int i = 0; i < 3; i++) {
            counted.compared(margins.get("couples_by_children", "Italia", 2021, "any number", names[i]),
                    published3 * tally.of(ages[i]) / tally.kind(Kind.COUPLE_WITH_CHILDREN),
                    "Italy, where children leave home later; as shares");
        }
    }

    private void trentino() {
        double eldest = margins.value("population_age_sex", territory, 2024, "80+", "total");
        List<Margin> before = margins.list("population_age_sex", territory, 2020).stream()
                .filter(m -> m.first().equals("80-89") || m.first().equals("90+")).toList();
        double then = before.stream().mapToDouble(Margin::value).sum();
        before.forEach(margin -> band(margin, margin.value() * eldest / then, "brought to those over 80 of 2024"));
        margins.list("population_age_sex", territory, 2024).forEach(margin -> band(margin, margin.value(), ""));
        for (Margin margin : margins.list("population_single_age_minors", territory, 2024)) {
            int age = Bands.from(margin.first());
            count(margin, tally.persons(age, age), "");
        }
        count(margins.get("population_total", territory, 2024, "1 Jan", "total"), tally.persons(), "");
        count(margins.get("households_total", territory, 2024, "households", ""), tally.dwellings(), "dwellings");
        counted.compared(margins.get("households_total", territory, 2024, "members of households", ""),
                counted.weight() * tally.persons(),
                "here nobody lives in an institution");
        counted.compared(margins.get("household_size", territory, 2023, "mean size", ""),
                1.0 * tally.persons() / tally.dwellings(),
                "contradicts households and members of 2024 (2.20)");
        double lone = tally.kind(Kind.LONE_MOTHER) + tally.kind(Kind.LONE_FATHER);
        share(margins.get("lone_parents", territory, 2023, "mother", "F"), tally.kind(Kind.LONE_MOTHER), lone);
        share(margins.get("lone_parents", territory, 2023, "father", "M"), tally.kind(Kind.LONE_FATHER), lone);
        String old = "2009: where the fit started";
        String[] names = {"one person", "couple with children", "couple without children", "lone parent"};
        double[] got = {tally.kind(Kind.SINGLE), tally.kind(Kind.COUPLE_WITH_CHILDREN), tally.kind(Kind.COUPLE), lone};
        for (int i = 0; i < names.length; i++) {
            counted.compared(margins.get("household_type", territory, 2009, names[i], ""),
                    100 * got[i] / tally.dwellings(), old);
        }
        List<Margin> rows = Targets.childrenOfCouples(margins);
        byNumber(rows, Count.COUPLES_1, rows.stream().mapToDouble(Margin::value).sum(), "Italy, as shares");
    }

    private void loneByChildren() {
        List<Margin> rows = margins.list("lone_parents_by_children", "Italia", 2021);
        byNumber(rows, Count.LONE_1, rows.stream().mapToDouble(Margin::value).sum(), "Italy, as shares");
    }

    private void byNumber(List<Margin> rows, Count first, double all, String note) {
        Count[] counts = Count.values();
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += tally.of(counts[first.ordinal() + i]);
        }
        for (int i = 0; i < 3; i++) {
            double number = tally.of(counts[first.ordinal() + i]);
            counted.fitted(rows.get(i), all * number / sum, number, note);
        }
    }

    private double meanAge() {
        double sum = 0;
        for (int age = 0; age <= Prototype.OLDEST; age++) {
            sum += (age + 0.5) * tally.persons(age, age);
        }
        return sum / tally.persons();
    }

    private void band(Margin margin, double target, String note) {
        int from = Bands.from(margin.first());
        int to = Bands.to(margin.first());
        long persons = margin.second().equals("total") ? tally.persons(from, to)
                : tally.persons(margin.second().equals("F"), from, to);
        counted.fitted(margin, target, counted.weight() * persons, persons, note);
    }

    private void count(Margin margin, double drawn, String note) {
        counted.fitted(margin, counted.weight() * drawn, drawn, note);
    }

    private void share(Margin margin, double some, double all) {
        counted.fitted(margin, 100 * some / all, some, "");
    }
}
