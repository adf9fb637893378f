package eu.masp.grants.desk.cases;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;
import eu.masp.grants.rules.RuleSets;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Measure;
import eu.masp.measures.Result;
import eu.masp.measures.json.CaseJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads an application's answers with rules, and lets the rules say what they say. */
@Component
public class Assessor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RuleSets rules;
    private final CurrentCatalogue current;

    Assessor(RuleSets rules, CurrentCatalogue current) {
        this.rules = rules;
        this.current = current;
    }

    /** With the rules the call was published with, and the values of its reference date. */
    public Optional<Assessed> ofCall(Call call, Application application, String facts) {
        return assess(rules.catalogue(Objects.requireNonNull(call.ruleSet())), call, application, facts);
    }

    /** With the rules as they are written today, and the values they give for the same date. */
    Optional<Assessed> ofToday(Call call, Application application, String facts) {
        return assess(current.catalogue(), call, application, facts);
    }

    /** Empty where these rules cannot read the answers, or do not know the measure. */
    private static Optional<Assessed> assess(Catalogue catalogue, Call call, Application application, String facts) {
        LocalDate on = Objects.requireNonNull(call.referenceDate());
        Optional<Measure> measure = catalogue.findMeasure(call.measure());
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        Case read;
        try {
            read = CaseJson.read(facts, "application", catalogue.vocabulary(), on);
        } catch (InvalidContentException e) {
            return Optional.empty();
        }
        List<Result> results = catalogue.at(on).assess(read, measure.get());
        Map<?, ?> members = JSON.readValue(application.decidedFor(), Map.class);
        Optional<Result> mine = results.stream().filter(each -> each.members().equals(members)).findFirst();
        return mine.or(() -> results.size() == 1 ? Optional.of(results.getFirst()) : Optional.empty())
                .map(result -> new Assessed(catalogue, read, result));
    }
}
