package eu.masp.simulation;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.properties.RandomCases;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random cases as a population can hold them: lists are known, and of an input either a value or nothing. */
final class RandomHouseholds {

    private RandomHouseholds() {
    }

    static List<Case> known(Rules rules, String root, int count) {
        return IntStream.range(0, count).mapToObj(seed -> new RandomCases(rules, new Random(seed)).known(root))
                .toList();
    }

    static List<Case> partly(Rules rules, String root, int count) {
        return IntStream.range(0, count).mapToObj(seed -> {
            Random random = new Random(seed);
            return without(rules, root, new RandomCases(rules, random).known(root), random);
        }).toList();
    }

    private static Case without(Rules rules, String root, Case known, Random random) {
        Case facts = known;
        double share = random.nextDouble() * random.nextDouble();
        for (Entity entity : rules.catalogue().vocabulary().entities()) {
            if (!entity.root().equals(root)) {
                continue;
            }
            for (Case.Member member : known.membersOf(entity)) {
                for (Input input : rules.catalogue().vocabulary().inputsOf(entity)) {
                    if (random.nextDouble() < share) {
                        facts = facts.with(entity, member.id(), input, (Answer) null);
                    }
                }
            }
        }
        return facts;
    }
}
