package eu.masp.competences.calibration;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.evidence.Grouping;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answers that a run works on: persons are numbers in an order drawn by lot, and nothing leads back to an account.
 *
 * @param version of the content
 * @param questions those of today
 * @param firstOn when the first of these chapters was ended, and {@code lastOn} the last
 * @param banks how many of the persons were asked by which bank
 */
record Copy(String family, String version, List<Asked> questions, LocalDate firstOn, LocalDate lastOn, int ended,
        Map<Exclusion, Integer> excluded, Map<String, Integer> banks, List<Person> persons) {
    static final String LANGUAGE = "language";
    static final String AGE = "age";
    static final String BACKGROUND = "background";

    /**
     * @param wording the fingerprint of its words
     * @param a as it is weighed today, with {@code b}; thresholds for all answers
     */
    record Asked(String item, String competence, String wording, double a, List<Double> b) {}

    /**
     * @param language of the page; this and the other two are empty where they are not known
     * @param answers pairs: the question’s place, and the category
     */
    record Person(String language, String age, String background, List<int[]> answers) {}

    Bank before() {
        return Bank.of(questions.stream().map(each -> new Item(each.item(), each.competence(), each.a(), each.b()))
                .toList());
    }

    ResponseTable table() {
        byte[][] rows = new byte[persons.size()][questions.size()];
        for (int person = 0; person < rows.length; person++) {
            Arrays.fill(rows[person], (byte) -1);
            for (int[] answer : persons.get(person).answers()) {
                rows[person][answer[0]] = (byte) answer[1];
            }
        }
        return new ResponseTable(questions.stream().map(Asked::item).toList(),
                IntStream.rangeClosed(1, rows.length).mapToObj(Integer::toString).toList(), rows);
    }

    List<Grouping> groupings() {
        return List.of(grouping(LANGUAGE, Person::language), grouping(AGE, Person::age),
                grouping(BACKGROUND, Person::background));
    }

    private Grouping grouping(String name, Function<Person, String> group) {
        return new Grouping(name, persons.stream().map(group).toList());
    }

    /** By what people are told apart: how many of each group, those not known under the empty name. */
    Map<String, Map<String, Integer>> groups() {
        return groupings().stream().collect(Collectors.toMap(Grouping::name, grouping -> {
            Map<String, Integer> counts = new TreeMap<>();
            grouping.groups().forEach(group -> counts.merge(group, 1, Integer::sum));
            return counts;
        }));
    }
}
