package eu.masp.population;

import java.util.LinkedHashMap;
import java.util.Map;

/** Citizenship, births to come, nursery, fathers' leave, ISEE. */
final class FamilyFits {

    private final FitReport.Counted counted;
    private final Margins margins;
    private final Tally tally;
    private final Comuni comuni;

    FamilyFits(FitReport.Counted counted) {
        this.counted = counted;
        this.margins = counted.margins();
        this.tally = counted.tally();
        this.comuni = counted.population().comuni();
    }

    void add() {
        String territory = counted.region().published;
        int year = counted.lombardy() ? 2022 : 2023;
        double foreigners = tally.of(Count.FOREIGNERS);
        counted.fitted(margins.get("foreign_citizens", territory, year, "31 Dec", "total", "persons"),
                counted.weight() * foreigners,
                foreigners / 4, "who live together share it: fewer cases");
        counted.compared(margins.get("foreign_citizens", territory, year, "31 Dec", "total", "%"),
                100 * foreigners / tally.persons(),
                "follows from the number");
        double pregnant = tally.of(Count.PREGNANT);
        counted.fitted(margins.get("births", territory, 2024, "live births", "total"),
                counted.weight() * pregnant / 0.75, pregnant,
                "as births to come, nine months of twelve");
        nursery();
        byComune(0, 1, "nursery", c -> FamilyTraits.fee(comuni.names().get(c), c < comuni.lombardy(), margins), 1);
        byComune(2, 3, "leave", c -> FamilyTraits.leave(comuni.provinces().get(c), c < comuni.lombardy(), margins),
                100);
        if (counted.lombardy()) {
            double fathers = 0;
            double took = 0;
            for (int c = 0; c < comuni.lombardy(); c++) {
                fathers += tally.comuni[2][c];
                took += tally.comuni[3][c];
            }
            counted.compared(margins.get("paternity_leave_uptake", "Lombardia", 2023, "entitled fathers", "M"),
                    100 * took / fathers,
                    "its provinces of 2022 are fitted");
        }
        isee();
    }

    private void nursery() {
        Margin places = counted.lombardy()
                ? margins.get("childcare_coverage", "Lombardia", 2022, "authorised places", "0-2")
                : margins.get("childcare_coverage", "Provincia di Trento", 2023, "public nidi places", "0-2");
        counted.fitted(places, 100 * tally.of(Count.NURSERY) / tally.persons(0, 2), tally.of(Count.NURSERY),
                "children at a nursery");
    }

    private interface MarginOf {
        Margin of(int comune);
    }

    /** Adds up comuni that share a margin. */
    private void byComune(int cases, int amounts, String of, MarginOf which, double times) {
        Map<Margin, double[]> sums = new LinkedHashMap<>();
        for (int c = comuni.first(counted.region()); c < comuni.end(counted.region()); c++) {
            double[] sum = sums.computeIfAbsent(which.of(c), _ -> new double[2]);
            sum[0] += tally.comuni[cases][c];
            sum[1] += tally.comuni[amounts][c];
        }
        sums.forEach((margin, sum) -> counted.fitted(margin, times * sum[1] / sum[0], sum[0],
                of.equals("nursery") && !margin.territory().startsWith("Comune")
                        ? "comuni without a figure of their own" : ""));
    }

    private void isee() {
        double nuclei = tally.of(Count.DSU);
        counted.fitted(Means.mean(counted.region(), margins), tally.of(Count.ISEE) / nuclei,
                Math.min(nuclei, 20_000) / 2,
                counted.lombardy() ? "published as a lower bound" : "");
        counted.fitted(margins.get("isee_dsu", "Italia", 2025, "nuclei with a minor", ""),
                100 * tally.of(Count.DSU_WITH_MINORS) / nuclei,
                tally.of(Count.DSU_WITH_MINORS), "");
        double all = margins.value("isee_children_auu", "Italia", 2024, "total", "");
        double children = tally.of(Count.CHILDREN_0_20);
        double without = children - tally.of(Count.CHILDREN_WITH_ISEE);
        counted.fitted(margins.get("isee_children_auu", "Italia", 2024, "no ISEE filed", ""), all * without / children,
                without / 2, "as shares");
        if (counted.lombardy()) {
            String italy = "Italy; ISEE is higher in the North, whose mean is fitted; as shares";
            counted.compared(margins.get("isee_children_auu", "Italia", 2024, "<=17090.61", ""),
                    all * tally.of(Count.CHILDREN_LOW_ISEE) / children, italy);
            counted.compared(margins.get("isee_children_auu", "Italia", 2024, "17090.62-22787.48", ""),
                    all * tally.of(Count.CHILDREN_MIDDLE_ISEE) / children, italy);
            counted.compared(margins.get("isee_mean", "Italia", 2025, "nuclei with a minor", ""),
                    tally.of(Count.ISEE_WITH_MINORS) / tally.of(Count.DSU_WITH_MINORS),
                    "Italy; the North's mean of all nuclei is fitted");
        }
    }
}
