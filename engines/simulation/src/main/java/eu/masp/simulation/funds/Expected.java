package eu.masp.simulation.funds;

/**
 * What a fund comes to on average, by the likeliest values of the take-up, without drawing: for comparing many settings. Each is
 * served in full or not at all, as in a draw.
 *
 * @param decided for each group of the areas, those who live where there is a fund, entitled or not
 * @param reached for each group of the areas, how many are served
 * @param applicants how many apply
 * @param committedCents what is awarded
 * @param spentCents what of it is paid
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record Expected(double[] decided, double[] reached, double applicants, double committedCents,
        double spentCents) {

    public double allReached() {
        double all = 0;
        for (double one : reached) {
            all += one;
        }
        return all;
    }
}
