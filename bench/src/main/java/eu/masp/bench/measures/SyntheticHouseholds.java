package eu.masp.bench.measures;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.json.CaseJson;
import eu.masp.measures.properties.RandomCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up families of Lombardy and Trentino: plausible enough to time and to count questions, a sample of nobody. The shares are
 * in docs/benchmarks.md. What they leave out, because it makes no sense for a person or is new in the vocabulary, is filled
 * with any allowed value, so that everything is known.
 */
final class SyntheticHouseholds {

    static final String ROOT = "household";
    private final Rules rules;
    private final long seed;
    private final Comuni lombardia;
    private final Comuni trentino;

    SyntheticHouseholds(Rules rules, long seed) {
        this.rules = rules;
        this.seed = seed;
        Input residence = rules.catalogue().vocabulary().residence().get(ROOT);
        CodeList comuni = rules.catalogue().vocabulary().codes().get(String.valueOf(residence.codes()));
        this.lombardia = new Comuni(comuni, "region_name", "Lombardia");
        this.trentino = new Comuni(comuni, "province_acr", "TN");
    }

    /** The comuni of an area; a larger one comes more often. */
    private static final class Comuni {
        private final List<String> codes = new ArrayList<>();
        private final List<Integer> upTo = new ArrayList<>();

        private Comuni(CodeList all, String column, String value) {
            int people = 0;
            for (CodeList.Code comune : all.codes().values()) {
                if (value.equals(comune.columns().get(column))) {
                    String population = comune.columns().getOrDefault("population_2011", "");
                    people += population.isEmpty() ? 1 : Integer.parseInt(population);
                    codes.add(comune.code());
                    upTo.add(people);
                }
            }
        }

        String draw(Draws draws) {
            int person = draws.between(0, upTo.getLast() - 1);
            int at = 0;
            while (upTo.get(at) <= person) {
                at++;
            }
            return codes.get(at);
        }
    }

    /** So many households, numbered from 0. */
    List<Case> first(int count) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(household(i));
        }
        return cases;
    }

    /** The household with this number, everything known. */
    Case household(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Draws draws = new Draws(random);
        boolean inTrentino = draws.percent(30);
        SyntheticFamily family = new SyntheticFamily(draws, rules.on(), inTrentino);
        Map<String, Object> plain = new LinkedHashMap<>(family.drawn());
        Map<String, Object> household = new LinkedHashMap<>(family.household());
        household.put(rules.catalogue().vocabulary().residence().get(ROOT).name(),
                (inTrentino ? trentino : lombardia).draw(draws));
        plain.put(ROOT, household);
        Vocabulary vocabulary = rules.catalogue().vocabulary();
        Case plausible = CaseJson.fromPlain(plain, "synthetic household " + number, vocabulary, rules.on());
        return completed(plausible, new RandomCases(rules, random));
    }

    private Case completed(Case plausible, RandomCases any) {
        Vocabulary vocabulary = rules.catalogue().vocabulary();
        Case facts = plausible;
        for (Entity entity : vocabulary.entities()) {
            if (!entity.root().equals(ROOT)) {
                continue;
            }
            if (facts.membersOf(entity) == null) {
                facts = facts.withCount(entity, 0);
            }
            for (Case.Member member : plausible.membersOf(entity)) {
                for (Input input : vocabulary.inputsOf(entity)) {
                    if (!member.answers().containsKey(input)) {
                        facts = facts.with(entity, member.id(), input, new Answer.Exactly(any.value(input)));
                    }
                }
            }
        }
        return facts;
    }
}
