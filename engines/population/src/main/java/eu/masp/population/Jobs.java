package eu.masp.population;

import java.util.SplittableRandom;

/** What the employed do: for whom, with which contract, for how many hours. */
final class Jobs {

    private static final double PROFESSIONALS = Assumption.PROFESSIONALS.number() / 100;
    private final double domesticWomen;
    private final double domesticMen;
    private final double selfEmployedWomen;
    private final double selfEmployedMen;
    /** Shares of employees: micro, small, medium, large, public. */
    private final double[] sizes;
    private final double[] partTime;
    private final double[] fixedTerm;

    Jobs(Region region, Labour labour, Margins margins) {
        double women = labour.employed(true);
        double men = labour.employed(false);
        double employed = women + men;
        double domestic = domestic(region, margins, employed);
        double ofWomen = Assumption.DOMESTIC_WOMEN.number() / 100;
        domesticWomen = domestic * employed * ofWomen / women;
        domesticMen = domestic * employed * (1 - ofWomen) / men;
        double selfEmployed = selfEmployed(region, margins);
        double factor = selfEmployed * employed / (0.25 * men + 0.16 * women);
        selfEmployedMen = 0.25 * factor;
        selfEmployedWomen = 0.16 * factor;
        sizes = sizes(region, margins, domestic, selfEmployed);
        partTime = new double[] {margins.value("part_time", "Lombardia", 2012, "part-time", "M") / 100,
                margins.value("part_time", "Lombardia", 2012, "part-time", "F") / 100};
        fixedTerm = new double[] {margins.value("fixed_term", "Italia", 2023, "fixed-term", "M") / 100,
                margins.value("fixed_term", "Italia", 2023, "fixed-term", "F") / 100};
    }

    /** Share of the employed. */
    private static double domestic(Region region, Margins margins, double employed) {
        double workers = margins.value("care_work", "Lombardia", 2024, "domestic workers registered with INPS",
                "total");
        return workers / (region == Region.LOMBARDY ? employed
                : 1e6 * margins.value("employed_persons", "Lombardia", 2023, "employed", "total"));
    }

    /** Share of the employed. */
    static double selfEmployed(Region region, Margins margins) {
        if (region == Region.TRENTINO) {
            return margins.get("self_employed", Region.TRENTINO.published, 2022, "self-employed", "total", "%").value()
                    / 100;
        }
        double self = margins.value("self_employed", "Italia", 2024, "self-employed", "total");
        return self / (self + margins.value("self_employed", "Italia", 2024, "employees", "total"));
    }

    /** Persons employed in firms by size of the firm, as shares. */
    static double[] firms(Region region, Margins margins) {
        double[] trento = new double[4];
        String[] bands = {"0-9", "10-49", "50-249", "250+"};
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            trento[i] = margins.value("firm_size", Region.TRENTINO.published, 2021, bands[i], "persons employed");
            sum += trento[i];
        }
        if (region == Region.TRENTINO) {
            return new double[] {trento[0] / sum, trento[1] / sum, trento[2] / sum, trento[3] / sum};
        }
        double micro = margins.value("firm_size", "Italia", 2015, "0-9", "persons employed") / 100;
        double large = margins.value("firm_size", "Italia", 2015, "250+", "persons employed") / 100;
        double between = 1 - micro - large;
        double small = trento[1] / (trento[1] + trento[2]);
        return new double[] {micro, between * small, between * (1 - small), large};
    }

    private static double[] sizes(Region region, Margins margins, double domestic, double selfEmployed) {
        double ofPublic = margins.value("jobs_by_province", "Lombardia", 2011, "public institutions", "") / 100;
        double inFirms = 1 - ofPublic - domestic;
        double[] firms = firms(region, margins);
        double employees = 1 - domestic - selfEmployed;
        return new double[] {(firms[0] * inFirms - selfEmployed) / employees, firms[1] * inFirms / employees,
                firms[2] * inFirms / employees, firms[3] * inFirms / employees, ofPublic / employees};
    }

    double partTime(boolean woman) {
        return partTime[woman ? 1 : 0];
    }

    /** Employees among the employed of a sex. */
    double employees(boolean woman) {
        return 1 - (woman ? domesticWomen + selfEmployedWomen : domesticMen + selfEmployedMen);
    }

    Words.Work work(boolean woman, SplittableRandom random) {
        double draw = random.nextDouble();
        double domestic = woman ? domesticWomen : domesticMen;
        double self = woman ? selfEmployedWomen : selfEmployedMen;
        if (draw < domestic) {
            return Words.Work.DOMESTIC;
        }
        if (draw < domestic + self) {
            return draw < domestic + self * PROFESSIONALS ? Words.Work.PROFESSIONAL
                    : Words.Work.SELF_EMPLOYED;
        }
        return Words.Work.EMPLOYEE;
    }

    Words.Size size(SplittableRandom random) {
        double draw = random.nextDouble();
        Words.Size[] all = Words.Size.values();
        for (int i = 0; i < all.length - 1; i++) {
            draw -= sizes[i];
            if (draw < 0) {
                return all[i];
            }
        }
        return all[all.length - 1];
    }

    boolean fixedTerm(boolean woman, SplittableRandom random) {
        return random.nextDouble() < fixedTerm[woman ? 1 : 0];
    }
}
