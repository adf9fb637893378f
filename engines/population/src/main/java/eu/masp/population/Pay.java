package eu.masp.population;

import java.util.SplittableRandom;

/** Yearly gross pay, log-normal around means by sex, hours and age that meet the published ones. */
final class Pay {

    private static final int[][] AGES = {{15, 29}, {30, 49}, {50, 74}};
    private static final double LEAST = 500;
    private static final double MOST = 900_000;
    private final double[][][] means = new double[2][2][3];
    private final double spread;

    Pay(Region region, Labour labour, Jobs jobs, Margins margins) {
        double[] byAge = byAge(margins);
        double[][] employees = new double[2][3];
        double[] all = new double[2];
        double[] relative = new double[2];
        for (int woman = 0; woman < 2; woman++) {
            for (int band = 0; band < 3; band++) {
                employees[woman][band] = jobs.employees(woman == 1)
                        * labour.employed(woman == 1, AGES[band][0], AGES[band][1]);
                all[woman] += employees[woman][band];
                relative[woman] += employees[woman][band] * byAge[band];
            }
        }
        double mean = margins.value("gross_pay_mean_private", territory(region), 2024, "mean annual pay", "total");
        double ratio = ratio(margins);
        double men = mean * (all[0] + all[1]) / (all[0] + ratio * all[1]);
        double part = Assumption.PART_TIME_PAY.number();
        for (int woman = 0; woman < 2; woman++) {
            double ofSex = woman == 1 ? men * ratio : men;
            double partTime = jobs.partTime(woman == 1);
            for (int band = 0; band < 3; band++) {
                double fullTime = ofSex * byAge[band] * all[woman] / relative[woman] / (1 - partTime + part * partTime);
                means[woman][0][band] = fullTime;
                means[woman][1][band] = fullTime * part;
            }
        }
        double italy = margins.value("gross_pay_mean_private", "Italia", 2024, "mean annual pay", "total");
        double threshold = lowPay(region, margins, italy);
        double below = margins.value("gross_pay_distribution", "Italia", 2024, "under 20000 EUR per year", "total")
                / 100;
        spread = Solve.increasing(0.05, 1.5, x -> below(threshold, x, employees, jobs) / (all[0] + all[1]), below);
    }

    static String territory(Region region) {
        return region == Region.LOMBARDY ? "Nord-ovest" : "Nord-est";
    }

    /** Women's mean pay over men's. */
    static double ratio(Margins margins) {
        return margins.value("gross_pay_mean_private", "Italia", 2024, "mean annual pay", "F")
                / margins.value("gross_pay_mean_private", "Italia", 2024, "mean annual pay", "M");
    }

    /** What 20,000 euros in Italy are here: the same part of the mean. */
    static double lowPay(Region region, Margins margins, double italy) {
        return 20_000 * margins.value("gross_pay_mean_private", territory(region), 2024, "mean annual pay", "total")
                / italy;
    }

    private static double[] byAge(Margins margins) {
        double mean = margins.value("gross_pay_hourly", "Italia", 2022, "mean hourly", "total");
        return new double[] {margins.value("gross_pay_hourly", "Italia", 2022, "mean hourly, under 30", "total") / mean,
                1,
                margins.value("gross_pay_hourly", "Italia", 2022, "mean hourly, 50 and over", "total") / mean};
    }

    private double below(double threshold, double sigma, double[][] employees, Jobs jobs) {
        double sum = 0;
        for (int woman = 0; woman < 2; woman++) {
            double partTime = jobs.partTime(woman == 1);
            for (int band = 0; band < 3; band++) {
                sum += employees[woman][band] * ((1 - partTime) * share(threshold, means[woman][0][band], sigma)
                        + partTime * share(threshold, means[woman][1][band], sigma));
            }
        }
        return sum;
    }

    private static double share(double threshold, double mean, double sigma) {
        return normal(StrictMath.log(threshold / mean) / sigma + sigma / 2);
    }

    /** The normal distribution, right to seven digits (Abramowitz and Stegun 26.2.17). */
    static double normal(double x) {
        if (x < 0) {
            return 1 - normal(-x);
        }
        double t = 1 / (1 + 0.2316419 * x);
        double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI) * tail;
    }

    /** A year's pay, in cents. */
    long draw(boolean woman, boolean partTime, int age, SplittableRandom random) {
        int band = age < 30 ? 0 : age < 50 ? 1 : 2;
        double mean = means[woman ? 1 : 0][partTime ? 1 : 0][band];
        double pay = mean * StrictMath.exp(spread * random.nextGaussian() - spread * spread / 2);
        return Math.round(Math.clamp(pay, LEAST, MOST) * 100);
    }
}
