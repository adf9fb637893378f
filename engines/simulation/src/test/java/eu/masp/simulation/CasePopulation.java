package eu.masp.simulation;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.population.Encoding;
import eu.masp.simulation.population.Ids;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import eu.masp.simulation.population.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Cases as the tables of a population: one root a case. */
final class CasePopulation {

    private CasePopulation() {
    }

    static Population of(Rules rules, String root, List<Case> cases) {
        Words words = new Words(rules.catalogue().vocabulary());
        List<Table> tables = new ArrayList<>();
        for (Entity entity : rules.catalogue().vocabulary().entities()) {
            if (entity.root().equals(root) && cases.getFirst().membersOf(entity) != null) {
                tables.add(table(rules, words, entity, cases));
            }
        }
        return new Population(rules, words, tables);
    }

    private static Table table(Rules rules, Words words, Entity entity, List<Case> cases) {
        List<Case.Member> members = new ArrayList<>();
        List<Integer> roots = new ArrayList<>();
        int[] firsts = new int[cases.size() + 1];
        for (int i = 0; i < cases.size(); i++) {
            firsts[i] = members.size();
            for (Case.Member member : cases.get(i).membersOf(entity)) {
                members.add(member);
                roots.add(i);
            }
        }
        firsts[cases.size()] = members.size();
        Map<Input, Object> columns = new HashMap<>();
        for (Input input : rules.catalogue().vocabulary().inputsOf(entity)) {
            Encoding encoding = Encoding.of(input, rules, words);
            Object column = encoding.width().column(members.size());
            for (int row = 0; row < members.size(); row++) {
                Answer answer = members.get(row).answers().get(input);
                encoding.width().put(column, row, answer instanceof Answer.Exactly(Value value)
                        ? number(value, input, words) : encoding.missing());
            }
            columns.put(input, column);
        }
        return new Table(entity, members.size(),
                entity.isRoot() ? new Ids.Numbers(LongStream.range(0, cases.size()).toArray())
                        : new Ids.Texts(members.stream().map(Case.Member::id).toArray(String[]::new)),
                roots.stream().mapToInt(i -> i).toArray(), firsts, columns, null);
    }

    private static long number(Value value, Input input, Words words) {
        return switch (value) {
            case Truth truth -> Kleene.of(truth);
            case Word word -> words.number(word.text());
            case Day day -> day.low();
            case Num num -> num.value().movePointRight(input.decimals()).longValueExact();
            default -> throw new IllegalArgumentException("no answer: " + value);
        };
    }
}
