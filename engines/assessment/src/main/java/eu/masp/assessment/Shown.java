package eu.masp.assessment;

import java.util.Arrays;
import java.util.List;

/**
 * Where an answer stood on the page.
 *
 * @param place from 0, the top
 * @param of how many answers stood there
 * @param mixed whether they stood in an order that has nothing to do with what they count; else the place is the category
 */
public record Shown(int place, int of, boolean mixed) {

    public Shown {
        if (place < 0 || place >= of) {
            throw new IllegalArgumentException("place " + place + " of " + of + " answers");
        }
    }

    /** As if all answers had stood from the lowest to the highest. */
    static List<Shown> inOrder(Bank bank, List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Shown(answer.category(), bank.getItem(answer.item()).categories(), false)).toList();
    }

    /** How likely an answer at each place is for somebody of this ability who reads the question. */
    double[] probabilities(Item item, double theta) {
        if (!mixed) {
            return item.probabilities(theta);
        }
        double[] all = new double[of];
        Arrays.fill(all, 1.0 / of);
        return all;
    }
}
