package eu.masp.grants.apply;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.calls.Call;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The time a grant is for, by the rules of its call. */
@Component
class GrantPeriods {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {
    };

    private final Applications applications;
    private final RulesOfCalls rules;

    GrantPeriods(Applications applications, RulesOfCalls rules) {
        this.applications = applications;
        this.rules = rules;
    }

    /** The first day it runs; empty where the rules do not say. */
    Optional<LocalDate> starts(Application application, Call call) {
        CallRules asked = rules.of(call);
        Map<String, String> decidedFor = MAPPER.readValue(application.decidedFor(), NAMES);
        return applications.answers(application.id()).map(facts -> Answers.read(facts, asked))
                .flatMap(facts -> asked.rules().assess(facts, asked.measure()).stream()
                        .filter(result -> Standing.isFor(result, decidedFor)).findFirst())
                .map(Result::money).map(Money::starts);
    }
}
