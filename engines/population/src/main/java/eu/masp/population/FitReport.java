package eu.masp.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every margin of the table: fitted, compared, or not used and why. In the order of the table. */
record FitReport(List<Fit> fits) {

    private static final double RELATIVE = 0.01;
    private static final double STANDARD_ERRORS = 4;

    static FitReport of(Population population, Map<Region, Tally> tallies) {
        List<Fit> fits = new ArrayList<>();
        for (Region region : Region.values()) {
            Tally tally = tallies.get(region);
            if (tally != null && tally.persons() > 0) {
                Counted counted = new Counted(population, region, tally, fits);
                new HouseholdFits(counted).add();
                new WorkFits(counted).add();
                new FamilyFits(counted).add();
            }
        }
        Set<Integer> used = new HashSet<>();
        fits.forEach(fit -> used.add(fit.margin().row()));
        for (Margin margin : population.margins().all()) {
            if (!used.contains(margin.row())) {
                fits.add(new Fit(margin, null, Fit.Use.NOT_USED, margin.value(), Double.NaN, Double.NaN,
                        NotUsed.why(margin)));
            }
        }
        fits.sort(Comparator.comparingInt(fit -> fit.margin().row()));
        return new FitReport(List.copyOf(fits));
    }

    List<Fit> missed() {
        return fits.stream().filter(fit -> !fit.holds()).toList();
    }

    long count(Fit.Use use) {
        return fits.stream().filter(fit -> fit.use() == use).map(fit -> fit.margin().row()).distinct().count();
    }

    /** What is counted in one territory, and the list its fits go to. */
    record Counted(Population population, Region region, Tally tally, List<Fit> fits) {

        Margins margins() {
            return population.margins();
        }

        boolean lombardy() {
            return region == Region.LOMBARDY;
        }

        double weight() {
            return population.weight(region);
        }

        /**
         * A margin that the population must meet.
         *
         * @param cases persons or dwellings drawn that it rests on: the fewer, the wider the tolerance
         */
        void fitted(Margin margin, double target, double got, double cases, String note) {
            double tolerance = RELATIVE + STANDARD_ERRORS / Math.sqrt(Math.max(1, cases));
            fits.add(new Fit(margin, region, Fit.Use.FITTED, target, got, tolerance, note));
        }

        void fitted(Margin margin, double got, double cases, String note) {
            fitted(margin, margin.value(), got, cases, note);
        }

        void compared(Margin margin, double got, String note) {
            fits.add(new Fit(margin, region, Fit.Use.COMPARED, margin.value(), got, Double.NaN, note));
        }
    }
}
