package eu.masp.competences.chapter;

import eu.masp.competences.Question;
import eu.masp.shell.Language;
import java.util.List;

/**
 * A question as it is shown.
 *
 * @param here the path of the chapter
 * @param position from 0
 * @param order the categories of its answers, from the top of the page to its end
 * @param chosen the answer given before; -1: none yet
 * @param left about how many questions are still to come, this one included; 0 where an earlier one is looked at
 * @param note something to be told first: {@code elsewhere}, {@code changed}; empty: nothing
 * @param wrong whether it was sent without an answer
 */
public record QuestionPage(String here, String chapter, int position, Question question, List<Integer> order,
        int chosen, int left, String note, boolean wrong, Language language) {

    public boolean changing() {
        return chosen >= 0;
    }

    public String text() {
        return question.text().in(language);
    }

    public List<Shown> answers() {
        return order.stream().map(category -> new Shown(category, question.answers().get(category).in(language)))
                .toList();
    }

    /**
     * An answer on the page.
     *
     * @param category from 0, the lowest answer; it need not stand first
     */
    public record Shown(int category, String text) {}

    /** Where the question before is; for the first one the start page. */
    public String back() {
        return position == 0 ? "/competences" : here + "/" + (position - 1);
    }

    public String action() {
        return changing() ? here + "/" + position : here;
    }
}
