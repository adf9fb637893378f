package eu.masp.entitlements.results;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.Interviews;
import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.interview.Topic;
import eu.masp.entitlements.interview.Visit;
import eu.masp.entitlements.questions.AnswerForms;
import eu.masp.entitlements.questions.Field;
import eu.masp.shell.SeeOther;
import eu.masp.entitlements.words.Wordings;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Case;
import eu.masp.measures.Input;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What if one answer were another? Nothing is changed until the person says so. */
@Controller
class WhatIfController {
    private final Interviews interviews;
    private final CurrentCatalogue catalogue;
    private final AnswerForms forms;
    private final ResultsPages pages;
    private final Wordings wordings;

    WhatIfController(Interviews interviews, CurrentCatalogue catalogue, AnswerForms forms, ResultsPages pages,
            Wordings wordings) {
        this.interviews = interviews;
        this.catalogue = catalogue;
        this.forms = forms;
        this.pages = pages;
        this.wordings = wordings;
    }

    @GetMapping("/check/what-if")
    Object ask(Visit visit, @RequestParam("question") String question, Locale locale) {
        // of one person, adult.monthly_pay@adult1, or of everybody
        String[] parts = question.split("@", 2);
        Input input = input(parts[0]);
        Words words = wordings.in(locale);
        Case facts = visit.interview().facts();
        List<String> members = Members.of(facts, input.entity()).stream().map(Case.Member::id)
                .filter(member -> parts.length == 1 || member.equals(parts[1])).toList();
        return members.isEmpty() ? SeeOther.to("/check/results")
                : form(input, forms.fields(input, facts, members, words), words);
    }

    @PostMapping("/check/what-if/{topic}")
    Object tryOut(Visit visit, @PathVariable String topic, @RequestParam MultiValueMap<String, String> sent,
            Locale locale) {
        Input input = input(topic);
        Words words = wordings.in(locale);
        AnswerForms.Read read = forms.read(input, visit.interview().facts(), sent, words);
        if (!read.fields().isEmpty()) {
            return form(input, read.fields(), words);
        }
        interviews.change(visit.key(),
                stored -> stored.trying(topic, Interview.answered(stored.facts(), input, read.given())));
        return SeeOther.to("/check/what-if/result");
    }

    @GetMapping("/check/what-if/result")
    Object result(Visit visit, Locale locale) {
        return pages.comparison(visit.interview(), wordings.in(locale))
                .<Object>map(
                        comparison -> new ModelAndView("entitlements/comparison", Map.of("comparison", comparison)))
                .orElseGet(() -> SeeOther.to("/check/results"));
    }

    @PostMapping("/check/what-if/keep")
    Object keep(Visit visit) {
        interviews.change(visit.key(), Interview::keepingTrial);
        return SeeOther.to("/check/results");
    }

    @PostMapping("/check/what-if/drop")
    Object drop(Visit visit) {
        interviews.change(visit.key(), Interview::droppingTrial);
        return SeeOther.to("/check/results");
    }

    private static ModelAndView form(Input input, List<Field> fields, Words words) {
        boolean box = fields.size() == 1 && fields.getFirst().options().isEmpty();
        ModelAndView page = new ModelAndView("entitlements/what-if", Map.of("topic", input.id(),
                "question", words.in(input.question(), words.in(input.label())), "help", words.in(input.help(), ""),
                "fields", fields, "skippable", box));
        if (fields.stream().anyMatch(field -> field.wrong() != null)) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Input input(String topic) {
        if (Topic.find(catalogue.vocabulary(), topic).orElse(null) instanceof Topic.About(Input input)) {
            return input;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
