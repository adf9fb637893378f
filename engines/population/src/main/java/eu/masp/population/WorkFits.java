package eu.masp.population;

/** Employment, jobs and pay. */
final class WorkFits {

    private final FitReport.Counted counted;
    private final Margins margins;
    private final Tally tally;

    WorkFits(FitReport.Counted counted) {
        this.counted = counted;
        this.margins = counted.margins();
        this.tally = counted.tally();
    }

    void add() {
        rates();
        jobs();
        firms();
        pay();
    }

    private void rates() {
        String territory = counted.region().published;
        int year = counted.lombardy() ? 2024 : 2022;
        double employed = 0;
        for (boolean women : new boolean[] {true, false}) {
            String sex = women ? "F" : "M";
            rate(margins.get("employment_rate_sex", territory, year, "15-64", sex),
                    tally.of(Count.EMPLOYED_15_64, women),
                    tally.persons(women, 15, 64), "");
            rate(margins.get("employment_rate_children", women ? "Nord" : "Italia", 2024, "25-54, with minors", sex),
                    tally.of(Count.PARENTS_EMPLOYED, women), tally.of(Count.PARENTS, women), "");
            employed += tally.of(Count.EMPLOYED_15_64, women);
        }
        double all = 100 * employed / tally.persons(15, 64);
        if (counted.lombardy()) {
            counted.compared(margins.get("employment_rate_sex", territory, 2024, "15-64, second quarter", "total"), all,
                    "follows from the rates by sex");
            lombardy();
        } else {
            counted.compared(margins.get("employment_rate_sex", territory, 2022, "15-64", "total"), all,
                    "follows from the rates by sex");
            counted.compared(margins.get("self_employed", territory, 2022, "employed", "total"),
                    counted.weight() * tally.of(Count.EMPLOYED), "2022");
        }
    }

    private void lombardy() {
        String italy = "Italy; Lombardy's level is fitted by sex";
        compared("employment_rate_children", "Italia", 2024, "25-54, no children", "F",
                percent(tally.of(Count.NO_MINORS_EMPLOYED, true), tally.of(Count.NO_MINORS, true)), italy);
        compared("employment_rate_children", "Italia", 2024, "25-54, no children", "M",
                percent(tally.of(Count.NO_MINORS_EMPLOYED, false), tally.of(Count.NO_MINORS, false)), italy);
        compared("employment_rate_children", "Italia", 2024, "25-54, with minors", "F",
                percent(tally.of(Count.PARENTS_EMPLOYED, true), tally.of(Count.PARENTS, true)),
                "Italy; that of the North is fitted");
        String ratio = "Italy 2018; used as a ratio to all mothers";
        compared("employment_rate_children", "Italia", 2018, "mothers, children 0-2", "F",
                percent(tally.of(Count.MOTHERS_0_2_EMPLOYED, true), tally.of(Count.MOTHERS_0_2, true)), ratio);
        compared("employment_rate_children", "Italia", 2018, "mothers, children 3-5", "F",
                percent(tally.of(Count.MOTHERS_3_5_EMPLOYED, true), tally.of(Count.MOTHERS_3_5, true)), ratio);
        compared("employment_rate_children", "Italia", 2023, "lone mother", "F",
                percent(tally.of(Count.LONE_PARENTS_OF_MINORS_EMPLOYED, true),
                        tally.of(Count.LONE_PARENTS_OF_MINORS, true)),
                "Italy; here lone mothers work as other mothers do");
        compared("employed_persons", "Lombardia", 2024, "employed women", "F",
                counted.weight() * tally.of(Count.EMPLOYED, true) / 1e6,
                "rounded; here without dependent children who work");
        compared("employed_persons", "Lombardia", 2023, "employed", "total",
                counted.weight() * tally.of(Count.EMPLOYED) / 1e6, "rounded; here without dependent children who work");
    }

    private void jobs() {
        double self = tally.of(Count.SELF_EMPLOYED);
        double employed = tally.of(Count.EMPLOYED);
        if (counted.lombardy()) {
            Margin published = margins.get("self_employed", "Italia", 2024, "self-employed", "total");
            double all = published.value() + margins.value("self_employed", "Italia", 2024, "employees", "total");
            counted.fitted(published, all * self / employed, self, "Italy, as a share of the employed");
            for (boolean women : new boolean[] {true, false}) {
                compared("self_employed", "Italia", 2023, "self-employed", women ? "F" : "M",
                        percent(tally.of(Count.SELF_EMPLOYED, women), tally.of(Count.EMPLOYED, women)),
                        "used as a ratio");
            }
            counted.fitted(
                    margins.get("care_work", "Lombardia", 2024, "domestic workers registered with INPS", "total"),
                    counted.weight() * tally.of(Count.DOMESTIC), tally.of(Count.DOMESTIC), "");
            compared("part_time", "Lombardia", 2024, "women among part-timers", "F",
                    percent(tally.of(Count.PART_TIME, true), tally.of(Count.PART_TIME)),
                    "follows from the rates by sex");
            compared("fixed_term", "Italia", 2023, "fixed-term", "total",
                    percent(tally.of(Count.FIXED_TERM), tally.of(Count.EMPLOYEES)),
                    "follows from the rates by sex");
        } else {
            Margin share = margins.get("self_employed", counted.region().published, 2022, "self-employed", "total",
                    "%");
            rate(share, self, employed, "");
        }
        for (boolean women : new boolean[] {true, false}) {
            String sex = women ? "F" : "M";
            rate(margins.get("part_time", "Lombardia", 2012, "part-time", sex), tally.of(Count.PART_TIME, women),
                    tally.of(Count.EMPLOYEES, women), "of employees");
            rate(margins.get("fixed_term", "Italia", 2023, "fixed-term", sex), tally.of(Count.FIXED_TERM, women),
                    tally.of(Count.EMPLOYEES, women), "of employees");
        }
        rate(margins.get("jobs_by_province", "Lombardia", 2011, "public institutions", ""), tally.of(Count.PUBLIC),
                employed, "");
    }

    private void firms() {
        double self = tally.of(Count.SELF_EMPLOYED);
        double[] persons = {tally.of(Count.MICRO) + self, tally.of(Count.SMALL), tally.of(Count.MEDIUM),
                tally.of(Count.LARGE)};
        double inFirms = persons[0] + persons[1] + persons[2] + persons[3];
        if (counted.lombardy()) {
            rate(margins.get("firm_size", "Italia", 2015, "0-9", "persons employed"), persons[0], inFirms,
                    "the self-employed included");
            rate(margins.get("firm_size", "Italia", 2015, "250+", "persons employed"), persons[3], inFirms, "");
            return;
        }
        String[] bands = {"0-9", "10-49", "50-249", "250+"};
        double published = 0;
        for (String band : bands) {
            published += margins.value("firm_size", counted.region().published, 2021, band, "persons employed");
        }
        for (int i = 0; i < bands.length; i++) {
            counted.fitted(margins.get("firm_size", counted.region().published, 2021, bands[i], "persons employed"),
                    published * persons[i] / inFirms, persons[i], "as shares of persons in firms");
        }
    }

    private void pay() {
        double paid = tally.of(Count.PAID);
        counted.fitted(
                margins.get("gross_pay_mean_private", Pay.territory(counted.region()), 2024, "mean annual pay",
                        "total"),
                tally.of(Count.PAY) / paid, paid, "");
        double men = tally.of(Count.PAY, false) / tally.of(Count.PAID, false);
        double women = tally.of(Count.PAY, true) / tally.of(Count.PAID, true);
        counted.fitted(margins.get("gross_pay_mean_private", "Italia", 2024, "mean annual pay", "F"),
                margins.value("gross_pay_mean_private", "Italia", 2024, "mean annual pay", "M") * women / men,
                tally.of(Count.PAID, true),
                "as a ratio to men's");
        rate(margins.get("gross_pay_distribution", "Italia", 2024, "under 20000 EUR per year", "total"),
                tally.of(Count.LOW_PAID), paid,
                "under the same part of the mean");
        if (counted.lombardy()) {
            compared("gross_pay_gap", "Lombardia", 2024, "annual gap women below men", "F", 100 * (1 - women / men),
                    "another definition; INPS means by sex are fitted");
        }
    }

    private void rate(Margin margin, double some, double all, String note) {
        counted.fitted(margin, percent(some, all), some, note);
    }

    private void compared(String name, String territory, int year, String first, String second, double got,
            String note) {
        counted.compared(margins.get(name, territory, year, first, second), got, note);
    }

    private static double percent(double some, double all) {
        return 100 * some / all;
    }
}
