package eu.masp.learning;

import eu.masp.shell.Language;
import eu.masp.shell.Words;
import java.util.List;

/**
 * A module that trains a competence.
 *
 * @param minutes of reading
 * @param reading in Markdown
 * @param sources what the reading rests on; empty where it rests on nothing but reasoning
 */
public record LearningModule(String id, String competence, Words title, int minutes, Words says, Words reading,
        Words familyPractice, Words workPractice, List<String> reflectionIt, List<String> reflectionEn,
        Words familyExample, Words workExample, List<Check> check, List<String> sources) {

    /** A question to oneself about the reading; nobody counts the answers. */
    public record Check(Words question, List<Words> answers, int best, Words why) {}

    public List<String> reflection(Language language) {
        return language == Language.IT ? reflectionIt : reflectionEn;
    }

    public Words practice(String where) {
        return where.equals("work") ? workPractice : familyPractice;
    }
}
