package eu.masp.population;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The margins of households and ages as constraints of one territory. */
final class Targets {

    private static final String LOMBARDY = Region.LOMBARDY.published;
    private static final String TRENTO = Region.TRENTINO.published;
    private final Margins margins;
    private final List<Constraint> constraints = new ArrayList<>();

    private Targets(Margins margins) {
        this.margins = margins;
    }

    static List<Constraint> of(Region region, Margins margins) {
        Targets targets = new Targets(margins);
        if (region == Region.LOMBARDY) {
            targets.lombardy();
        } else {
            targets.trento();
        }
        return List.copyOf(targets.constraints);
    }

    /** Couples of Italy with one, two, three or more children. */
    static List<Margin> childrenOfCouples(Margins margins) {
        return margins.list("couples_by_children", "Italia", 2021).stream()
                .filter(m -> m.second().equals("children of any age")).toList();
    }

    /** Residents of the territory in the latest year whose households are published too. */
    static double residents(Region region, Margins margins) {
        return region == Region.LOMBARDY ? margins.value("population_total", LOMBARDY, 2022, "31 Dec", "total")
                : margins.value("population_total", TRENTO, 2024, "1 Jan", "total");
    }

    /** What the age bands of 2020 are multiplied by, to add up to the residents of 2022. */
    static double lombardyScale(Margins margins) {
        return residents(Region.LOMBARDY, margins)
                / margins.list("population_age_sex", LOMBARDY, 2020).stream().mapToDouble(Margin::value).sum();
    }

    /** Dwellings of each kind before fitting, as shares; those of Lombardy are also constraints. */
    static double share(Region region, Kind kind, Margins margins) {
        if (region == Region.TRENTINO) {
            double lone = margins.value("household_type", TRENTO, 2009, "lone parent", "") / 100;
            return switch (kind) {
                case SINGLE -> margins.value("household_type", TRENTO, 2009, "one person", "") / 100;
                case COUPLE -> margins.value("household_type", TRENTO, 2009, "couple without children", "") / 100;
                case COUPLE_WITH_CHILDREN ->
                    margins.value("household_type", TRENTO, 2009, "couple with children", "") / 100;
                case LONE_MOTHER -> lone * 0.83;
                case LONE_FATHER -> lone * 0.17;
                case NO_NUCLEUS -> Assumption.NO_NUCLEUS_SHARE.number() / 100;
                case TWO_NUCLEI -> 0.009;
            };
        }
        double single = margins.value("household_size", "Nord-ovest", 2019, "1", "") / 100;
        double none = Assumption.NO_NUCLEUS_SHARE.number() / 100;
        double two = margins.value("household_type", LOMBARDY, 2011, "households with two or more nuclei", "") / 100;
        double nuclei = 1 - single - none + two;
        double lone = nuclei * margins.value("lone_parents", LOMBARDY, 2011, "lone-parent nuclei", "") / 100;
        double couples = 1 - single - none - two - lone;
        double with = margins.value("household_type", "Italia", 2018, "couple with children", "");
        double without = margins.value("household_type", "Italia", 2018, "couple without children", "");
        double mothers = Assumption.LONE_MOTHERS_LOMBARDY.number() / 100;
        return switch (kind) {
            case SINGLE -> single;
            case NO_NUCLEUS -> none;
            case TWO_NUCLEI -> two;
            case LONE_MOTHER -> lone * mothers;
            case LONE_FATHER -> lone * (1 - mothers);
            case COUPLE -> couples * without / (with + without);
            case COUPLE_WITH_CHILDREN -> couples * with / (with + without);
        };
    }

    private void lombardy() {
        double households = margins.value("households_total", LOMBARDY, 2022, "households", "");
        add(households, _ -> true);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.COUPLE && kind != Kind.COUPLE_WITH_CHILDREN) {
                add(households * share(Region.LOMBARDY, kind, margins), p -> p.kind() == kind);
            }
        }
        byNumber(margins.list("couples_by_children", "Nord-ovest", 2011));
        lone();
        double[] births = {born(2024), (born(2024) + born(2022)) / 2, born(2022), born(2021),
                (born(2021) + born(2019)) / 2, born(2019)};
        for (int age = 0; age < births.length; age++) {
            int year = age;
            addCount(births[age], p -> p.persons(year, year));
        }
        double scale = lombardyScale(margins);
        for (Margin margin : margins.list("population_age_sex", LOMBARDY, 2020)) {
            ageAndSex(margin, margin.value() * scale);
        }
    }

    private double born(int year) {
        return margins.value("births", LOMBARDY, year, "live births", "total");
    }

    private void trento() {
        double households = margins.value("households_total", TRENTO, 2024, "households", "");
        add(households, _ -> true);
        add(households * Assumption.NO_NUCLEUS_SHARE.number() / 100, p -> p.kind() == Kind.NO_NUCLEUS);
        shareOf(margins.value("lone_parents", TRENTO, 2023, "mother", "F") / 100, p -> p.kind().loneParent(),
                p -> p.kind() == Kind.LONE_MOTHER);
        shareOf(margins.value("lone_parents", TRENTO, 2023, "father", "M") / 100, p -> p.kind().loneParent(),
                p -> p.kind() == Kind.LONE_FATHER);
        byNumber(childrenOfCouples(margins));
        lone();
        for (Margin margin : margins.list("population_single_age_minors", TRENTO, 2024)) {
            int age = Integer.parseInt(margin.first());
            addCount(margin.value(), p -> p.persons(age, age));
        }
        double oldest = 0;
        for (Margin margin : margins.list("population_age_sex", TRENTO, 2024)) {
            if (margin.first().equals("80+")) {
                oldest = margin.value();
            } else {
                ageAndSex(margin, margin.value());
            }
        }
        List<Margin> before = margins.list("population_age_sex", TRENTO, 2020).stream()
                .filter(m -> m.first().equals("80-89") || m.first().equals("90+")).toList();
        double then = before.stream().mapToDouble(Margin::value).sum();
        for (Margin margin : before) {
            ageAndSex(margin, margin.value() * oldest / then);
        }
    }

    private void ageAndSex(Margin margin, double target) {
        boolean women = margin.second().equals("F");
        int from = Bands.from(margin.first());
        int to = Bands.to(margin.first());
        addCount(target, p -> p.persons(women, from, to));
    }

    private void byNumber(List<Margin> rows) {
        double all = rows.stream().mapToDouble(Margin::value).sum(); // rounded shares may add up to 100.1
        for (Margin margin : rows) {
            int from = Bands.from(margin.first());
            int to = Bands.to(margin.first());
            shareOf(margin.value() / all, p -> p.kind() == Kind.COUPLE_WITH_CHILDREN,
                    p -> p.kind() == Kind.COUPLE_WITH_CHILDREN && within(p.childAges().length, from, to));
        }
    }

    private void lone() {
        List<Margin> rows = margins.list("lone_parents_by_children", "Italia", 2021);
        double all = rows.stream().mapToDouble(Margin::value).sum();
        for (int i = 0; i < rows.size(); i++) {
            int from = i + 1;
            int to = i == 2 ? 99 : from;
            shareOf(rows.get(i).value() / all, p -> p.kind().loneParent(),
                    p -> p.kind().loneParent() && within(p.childAges().length, from, to));
        }
    }

    private void shareOf(double share, Predicate<Prototype> group, Predicate<Prototype> which) {
        constraints.add(new Constraint(share, p -> which.test(p) ? 1 : 0, group));
    }

    private static boolean within(int number, int from, int to) {
        return number >= from && number <= to;
    }

    private void add(double target, Predicate<Prototype> which) {
        constraints.add(new Constraint(target, p -> which.test(p) ? 1 : 0));
    }

    private void addCount(double target, ToIntFunction<Prototype> counts) {
        constraints.add(new Constraint(target, counts));
    }
}
