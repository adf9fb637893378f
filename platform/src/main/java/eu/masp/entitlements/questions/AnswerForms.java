package eu.masp.entitlements.questions;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.questions.FieldReader.Outcome;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The fields for one input of several members: made for a page, and read when they come back. */
@Component
public class AnswerForms {
    private final CurrentCatalogue catalogue;
    private final CodeSearches searches;

    AnswerForms(CurrentCatalogue catalogue, CodeSearches searches) {
        this.catalogue = catalogue;
        this.searches = searches;
    }

    /**
     * What came back.
     *
     * @param given the answers; complete only when {@code fields} is empty
     * @param fields the page's fields with what is wrong; empty when nothing is
     */
    public record Read(List<Interview.Given> given, List<Field> fields) {
        /** Whether there was something, and all of it can be used. */
        public boolean usable() {
            return fields.isEmpty() && !given.isEmpty();
        }
    }

    public List<Field> fields(Input input, Case facts, List<String> members, Words words) {
        return fields(catalogue.rules(), input, facts, members, words);
    }

    /** The same by other rules than today's. */
    public List<Field> fields(Rules rules, Input input, Case facts, List<String> members, Words words) {
        Fields make = new Fields(rules, words);
        return members.stream().map(member -> make.of(input, facts, member, members.size() == 1)).toList();
    }

    public Read read(Input input, Case facts, MultiValueMap<String, String> form, Words words) {
        return read(catalogue.rules(), input, facts, form, words);
    }

    /** The same by other rules than today's. */
    public Read read(Rules rules, Input input, Case facts, MultiValueMap<String, String> form, Words words) {
        Filled filled = new Filled(form);
        FieldReader reader = new FieldReader(rules, words, searches);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Case.Member member : Members.of(facts, input.entity())) {
            if (filled.has(member.id())) {
                outcomes.put(member.id(), reader.read(input, member.id(), filled, member.answers().get(input)));
            }
        }
        List<Interview.Given> given = new ArrayList<>();
        outcomes.forEach((member, outcome) -> {
            if (outcome instanceof Outcome.Given(Answer answer)) {
                given.add(new Interview.Given(member, answer));
            }
        });
        if (given.size() == outcomes.size()) {
            return new Read(given, List.of());
        }
        Fields make = new Fields(rules, words);
        List<Field> fields = new ArrayList<>();
        outcomes.forEach((member, outcome) -> fields
                .add(make.of(input, facts, member, outcomes.size() == 1, filled, outcome)));
        return new Read(given, fields);
    }

    /** Places for a text that is being typed. */
    public Field.Places places(Input input, String text) {
        return Fields.places(searches.find(input, text), text, "");
    }
}
