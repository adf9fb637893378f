package eu.masp.grants.apply;

import eu.masp.entitlements.interview.AnswersAgain;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.json.ValueJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answers of an application: only those its call asks for. */
final class Answers {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {
    };

    private Answers() {
    }

    static Case none(CallRules rules) {
        Case facts = Case.of(rules.vocabulary(), rules.root().id(), rules.rules().on());
        for (Entity list : rules.lists()) {
            if (list.min() > 0) {
                facts = facts.withCount(list, list.min());
            }
        }
        return facts;
    }

    static Case read(String json, CallRules rules) {
        return AnswersAgain.read(MAPPER.readValue(json, PLAIN), rules.vocabulary(), none(rules));
    }

    static String write(Case facts, CallRules rules) {
        return MAPPER.writeValueAsString(ValueJson.of(facts, rules.vocabulary()));
    }

    /** What is known of the root by its inputs' names: a firm's figures. */
    static Case known(Map<String, Object> ofRoot, CallRules rules) {
        Map<String, Object> plain = Map.of("on", rules.rules().on().toString(), rules.root().id(), ofRoot);
        return bring(AnswersAgain.read(plain, rules.vocabulary(), none(rules)), rules.vocabulary(), rules);
    }

    /** From answers given elsewhere, what this call asks for and nothing else. */
    static Case bring(Case given, Vocabulary theirs, CallRules rules) {
        Map<String, Object> plain = MAPPER.readValue(MAPPER.writeValueAsString(ValueJson.of(given, theirs)), PLAIN);
        Case all = AnswersAgain.read(plain, rules.vocabulary(), none(rules));
        List<@Nullable List<Case.Member>> members = new ArrayList<>();
        for (Entity entity : rules.vocabulary().entities()) {
            List<Case.Member> of = all.membersOf(entity);
            boolean asked = entity.equals(rules.root()) || rules.lists().contains(entity);
            members.add(!asked || of == null ? (entity.isRoot() ? List.of() : null)
                    : of.stream().map(member -> new Case.Member(member.id(), asked(member.answers(), rules))).toList());
        }
        Map<Integer, Answer> withheld = new HashMap<>(all.withheld());
        withheld.keySet().removeIf(index -> rules.lists().stream().noneMatch(list -> list.index() == index));
        return new Case(all.on(), members, Map.copyOf(withheld));
    }

    private static Map<Input, Answer> asked(Map<Input, Answer> answers, CallRules rules) {
        Map<Input, Answer> some = new HashMap<>(answers);
        some.keySet().retainAll(rules.inputs());
        return some;
    }
}
