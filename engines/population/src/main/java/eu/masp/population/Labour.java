package eu.masp.population;

/**
 * Who works: a profile by age, sex and youngest child whose level is solved to meet the published rates.
 *
 * <p>Sums over a frame are in residents of the territory.
 */
final class Labour {

    /** Age bands of ten years from 15 to 64: men, women. */
    private static final double[][] BY_AGE = {{0.45, 0.84, 0.90, 0.90, 0.76}, {0.38, 0.70, 0.76, 0.74, 0.52}};
    private static final double[] AFTER_64 = {0.08, 0.04};
    /** Probability that a dependent child of 16 or over works. */
    static final double AT_HOME_RATE = Assumption.YOUNG_AT_HOME_WHO_WORK.number() / 100;
    private static final int CHILD_STATES = 4;

    /** By sex (woman 1), age, and state of the youngest child: none under 18, under 3, 3 to 5, older. */
    private final double[][][] adults = new double[2][Prototype.OLDEST + 1][CHILD_STATES];
    /** Dependent children of working age, and those of them who work, by sex. */
    private final double[] atHome = new double[2];
    private final double[] atHomeWorking = new double[2];
    /** By sex and whether it is of parents of minors aged 25 to 54: added to the log-odds. */
    private final double[][] shift = new double[2][2];
    /** By state of the youngest child: how often mothers work, against all. */
    private final double[] mothers;
    private final Margins margins;

    Labour(Frame frame, Margins margins) {
        this.margins = margins;
        double all = mothers(margins, "25-54, with children 0-14");
        // Published up to 14; who has only older children works a little more than all mothers.
        mothers = new double[] {1, mothers(margins, "mothers, children 0-2") / all,
                mothers(margins, "mothers, children 3-5") / all, (all + 3) / all};
        int grown = (int) Assumption.FAMILY_OF_DEPENDENT_CHILDREN.number();
        for (int p = 0; p < frame.weights().length; p++) {
            Prototype prototype = frame.prototypes().get(p);
            double weight = frame.weights()[p];
            for (int a = 0; a < prototype.adultAges().length; a++) {
                int woman = prototype.adultWomen()[a] ? 1 : 0;
                adults[woman][prototype.adultAges()[a]][state(prototype.youngestMinorOf(a))] += weight;
            }
            for (int c = 0; c < prototype.childAges().length; c++) {
                int woman = prototype.childWomen()[c] ? 1 : 0;
                int age = prototype.childAges()[c];
                if (age >= grown) {
                    adults[woman][age][0] += weight;
                } else if (age >= 15) {
                    atHome[woman] += weight;
                    atHomeWorking[woman] += age == 15 ? 0 : weight * AT_HOME_RATE;
                }
            }
        }
        for (int woman = 0; woman < 2; woman++) {
            solve(woman, frame.region());
        }
    }

    private static double mothers(Margins margins, String which) {
        return margins.value("employment_rate_children", "Italia", 2018, which, "F");
    }

    private void solve(int woman, Region region) {
        String sex = woman == 1 ? "F" : "M";
        double parents = margins.value("employment_rate_children", woman == 1 ? "Nord" : "Italia", 2024,
                "25-54, with minors", sex) / 100;
        shift[woman][1] = Solve.increasing(-8, 8, x -> {
            shift[woman][1] = x;
            return employed(woman, 25, 54, true) / persons(woman, 25, 54, true);
        }, parents);
        double all = margins.value("employment_rate_sex", region.published, region == Region.LOMBARDY ? 2024 : 2022,
                "15-64", sex) / 100;
        shift[woman][0] = Solve.increasing(-8, 8, x -> {
            shift[woman][0] = x;
            return (employed(woman, 15, 64, false) + atHomeWorking[woman])
                    / (persons(woman, 15, 64, false) + atHome[woman]);
        }, all);
    }

    /** Probability of being employed. */
    double rate(boolean woman, int age, int youngestMinor) {
        return rate(woman ? 1 : 0, age, state(youngestMinor));
    }

    private double rate(int woman, int age, int state) {
        if (age < 15 || age > 74) {
            return 0;
        }
        if (age > 64) {
            return AFTER_64[woman];
        }
        double start = BY_AGE[woman][(age - 15) / 10];
        boolean parent = state > 0 && age >= 25 && age <= 54;
        if (woman == 1) {
            start *= mothers[state];
        }
        return logistic(StrictMath.log(start / (1 - start)) + shift[woman][parent ? 1 : 0]);
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static int state(int youngestMinor) {
        return youngestMinor > 17 ? 0 : youngestMinor < 3 ? 1 : youngestMinor < 6 ? 2 : 3;
    }

    private double persons(int woman, int from, int to, boolean parentsAlone) {
        double sum = 0;
        for (int age = from; age <= to; age++) {
            for (int state = parentsAlone ? 1 : 0; state < CHILD_STATES; state++) {
                sum += adults[woman][age][state];
            }
        }
        return sum;
    }

    private double employed(int woman, int from, int to, boolean parentsAlone) {
        double sum = 0;
        for (int age = from; age <= to; age++) {
            for (int state = parentsAlone ? 1 : 0; state < CHILD_STATES; state++) {
                sum += adults[woman][age][state] * rate(woman, age, state);
            }
        }
        return sum;
    }

    /** All the employed of a sex. */
    double employed(boolean woman) {
        return employed(woman ? 1 : 0, 15, 74, false);
    }

    double employed(boolean woman, int from, int to) {
        return employed(woman ? 1 : 0, from, to, false);
    }
}
