package eu.masp.catalogue.api;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.measures.Brought;
import eu.masp.measures.Case;
import eu.masp.measures.Measure;
import eu.masp.measures.Question;
import eu.masp.measures.Rules;
import eu.masp.measures.json.ResultJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a household or firm has a right to. Nothing of the case is kept, written down or put in an address. */
@RestController
@CrossOrigin
class VerdictsApi {
    private final CurrentCatalogue current;

    VerdictsApi(CurrentCatalogue current) {
        this.current = current;
    }

    /** The same as {@code ./masp check --json}; for one measure, only its results and the questions that concern it. */
    @PostMapping(path = "/api/v1/verdicts", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> verdicts(@RequestBody(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String measure) {
        Measure only = measure == null ? null : Known.measure(current.catalogue(), measure);
        Case facts = CaseBody.read(body, current.vocabulary(), current.today());
        Rules rules = current.catalogue().at(facts.on());
        List<Question> next = rules.questions(facts);
        return only == null
                ? ResultJson.of(rules, rules.assess(facts), next, Brought.of(current.catalogue(), facts))
                : ResultJson.of(rules, rules.assess(facts, only),
                        next.stream().filter(question -> question.opens().contains(only.id())).toList(),
                        Brought.of(current.catalogue(), facts, only));
    }

    @PostMapping(path = "/api/v1/next-questions", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> nextQuestions(@RequestBody(required = false) @Nullable String body) {
        Case facts = CaseBody.read(body, current.vocabulary(), current.today());
        Rules rules = current.catalogue().at(facts.on());
        return new Json().put("on", rules.on())
                .put("next", rules.questions(facts).stream().map(ResultJson::of).toList()).map();
    }
}
