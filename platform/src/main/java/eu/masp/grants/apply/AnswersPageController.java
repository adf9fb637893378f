package eu.masp.grants.apply;

import eu.masp.entitlements.questions.Field;
import eu.masp.entitlements.words.Words;
import eu.masp.entitlements.words.Wordings;
import eu.masp.measures.Case;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answers of an application that is being written. */
@Controller
class AnswersPageController {
    private final OwnFile own;
    private final Drafts drafts;
    private final RulesOfCalls rules;
    private final AnswerFields fields;
    private final Wordings wordings;

    AnswersPageController(OwnFile own, Drafts drafts, RulesOfCalls rules, AnswerFields fields, Wordings wordings) {
        this.own = own;
        this.drafts = drafts;
        this.rules = rules;
        this.fields = fields;
        this.wordings = wordings;
    }

    @GetMapping("/applications/{id}/answers")
    Object ask(SignedIn me, @PathVariable UUID id, Locale locale) {
        OwnFile.Writing file = own.unsent(me, id);
        CallRules asked = rules.of(file.call());
        Case facts = Answers.read(file.draft().facts(), asked);
        if (asked.lists().stream().anyMatch(list -> facts.membersOf(list) == null)) {
            return SeeOther.to("/applications/" + id + "/family");
        }
        Words words = wordings.in(Language.of(locale), asked.vocabulary());
        return page(id, fields.of(facts, asked, words));
    }

    /** What can be read is kept also when something else cannot. */
    @PostMapping("/applications/{id}/answers")
    Object answer(SignedIn me, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
            Locale locale) {
        OwnFile.Writing file = own.unsent(me, id);
        CallRules asked = rules.of(file.call());
        Words words = wordings.in(Language.of(locale), asked.vocabulary());
        AnswerFields.Read read = fields.read(Answers.read(file.draft().facts(), asked), asked, sent, words);
        drafts.change(id, draft -> draft.withFacts(
                Answers.write(fields.read(Answers.read(draft.facts(), asked), asked, sent, words).facts(), asked)));
        if (read.wrong()) {
            ModelAndView page = page(id, read.groups());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return SeeOther.to("/applications/" + id);
    }

    /** Places for a text, while it is being typed. */
    @PostMapping("/applications/{id}/places")
    ModelAndView places(SignedIn me, @PathVariable UUID id, @RequestParam String field,
            @RequestParam MultiValueMap<String, String> sent) {
        CallRules asked = rules.of(own.unsent(me, id).call());
        Field.Places places = fields.places(field, sent.getFirst("value." + field), asked)
                .orElseThrow(OwnFile::notFound);
        return new ModelAndView("entitlements/places", Map.of("places", places, "member", field, "applying", true));
    }

    private static ModelAndView page(UUID id, List<QuestionGroup> groups) {
        List<Field> wrong = groups.stream().flatMap(group -> group.fields().stream())
                .filter(field -> field.wrong() != null || !field.places().found().isEmpty()).toList();
        return new ModelAndView("apply/answers", Map.of("id", id.toString(), "groups", groups, "wrong", wrong));
    }
}
