package eu.masp.assessment;

/**
 * The mode of the posterior. Its logarithm is strictly concave (each category's is concave, the prior's strictly), so that its slope
 * has one zero; Newton's steps are kept within the bracket that is known to hold it.
 */
final class Mode implements Scoring {

    private static final int MOST_STEPS = 200;
    private static final double EXACT = 1e-12;
    private final Bank bank;
    private final Information information;

    Mode(Bank bank, Information information) {
        this.bank = bank;
        this.information = information;
    }

    @Override
    public Bank bank() {
        return bank;
    }

    @Override
    public Estimate of(int[] categories) {
        // At the zero, θ equals the sum of the items' slopes, none of which is steeper than its discrimination.
        double reach = 0;
        for (int i = 0; i < categories.length; i++) {
            reach += categories[i] < 0 ? 0 : bank.items().get(i).discrimination();
        }
        double low = -reach;
        double high = reach;
        double theta = 0;
        for (int step = 0; step < MOST_STEPS && high - low > EXACT; step++) {
            double slope = -theta;
            for (int i = 0; i < categories.length; i++) {
                slope += categories[i] < 0 ? 0 : bank.items().get(i).slope(categories[i], theta);
            }
            if (slope > 0) {
                low = theta;
            } else {
                high = theta;
            }
            double next = theta + slope / curvature(categories, theta, Information.OBSERVED);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - theta) < EXACT) {
                break;
            }
            theta = next;
        }
        return new Estimate(theta, 1 / Math.sqrt(curvature(categories, theta, information)));
    }

    private double curvature(int[] categories, double theta, Information kind) {
        double sum = 1;
        for (int i = 0; i < categories.length; i++) {
            if (categories[i] >= 0) {
                Item item = bank.items().get(i);
                sum += kind == Information.EXPECTED ? item.information(theta) : item.information(categories[i], theta);
            }
        }
        return sum;
    }
}
