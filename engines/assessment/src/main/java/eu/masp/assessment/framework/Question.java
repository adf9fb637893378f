package eu.masp.assessment.framework;

import eu.masp.assessment.Item;
import eu.masp.measures.Text;
import java.util.List;

/**
 * An item as it is asked.
 *
 * @param item its parameters; its group is the competence
 * @param family the scale that it belongs to
 * @param answers lowest first, as many as the item has categories
 */
public record Question(Item item, String family, Context context, Text text, List<Text> answers) {

    public Question {
        answers = List.copyOf(answers);
    }

    public String id() {
        return item.id();
    }

    public String competence() {
        return item.group();
    }
}
