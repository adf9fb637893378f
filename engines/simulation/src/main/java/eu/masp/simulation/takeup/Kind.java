package eu.masp.simulation.takeup;

/**
 * What take-up reads of an entitled row: rows that agree apply equally often.
 *
 * @param truths two bits for each factor, see {@link eu.masp.simulation.columns.Kleene}
 * @param months in hundredths; 0 where the measure has none, or it is not known
 */
public record Kind(int truths, long cents, int months) {

    int truth(int factor) {
        return truths >> (2 * factor) & 3;
    }
}
