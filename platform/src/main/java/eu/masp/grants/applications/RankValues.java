package eu.masp.grants.applications;

import eu.masp.grants.calls.Call;
import eu.masp.grants.rules.RuleSets;
import eu.masp.measures.Catalogue;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Num;
import eu.masp.measures.json.CaseJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a call's ranking says of an application, by the rules that the call was published with. */
@Component
class RankValues {
    private static final JsonMapper JSON = new JsonMapper();

    private final RuleSets rules;

    RankValues(RuleSets rules) {
        this.rules = rules;
    }

    /** A ranking with the rules of its call. */
    record Formula(OwnFormula formula, Catalogue catalogue, Rules rules, LocalDate on) {

        /**
         * A number, or null where the answers do not tell: one that is not known, a range, or answers that were erased.
         *
         * @param facts the answers as a case in JSON
         * @param decidedFor entity to member in JSON
         */
        @Nullable
        BigDecimal value(@Nullable String facts, String decidedFor) {
            if (facts == null) {
                return null;
            }
            try {
                Num value = formula.value(rules,
                        CaseJson.read(facts, "the answers", catalogue.vocabulary(), null, on),
                        JSON.readValue(decidedFor, new TypeReference<Map<String, String>>() {
                        }));
                return value.known() ? value.value() : null;
            } catch (InvalidContentException e) {
                return null;
            }
        }
    }

    Formula of(Call call) {
        LocalDate on = Objects.requireNonNull(call.referenceDate(), "published without a date");
        Catalogue catalogue = rules.catalogue(Objects.requireNonNull(call.ruleSet(), "published without rules"));
        Measure measure = catalogue.findMeasure(call.measure())
                .orElseThrow(() -> new IllegalStateException("no measure " + call.measure()));
        return new Formula(OwnFormula.read(catalogue, measure, Objects.requireNonNull(call.ranking())), catalogue,
                catalogue.at(on), on);
    }
}
