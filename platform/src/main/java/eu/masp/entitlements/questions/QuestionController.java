package eu.masp.entitlements.questions;

import eu.masp.shell.SeeOther;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.Interviews;
import eu.masp.entitlements.interview.Topic;
import eu.masp.entitlements.interview.Visit;
import eu.masp.entitlements.words.Wordings;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One question, or one small group of the same question, a page. */
@Controller
class QuestionController {
    private static final Set<String> RETURNS = Set.of("answers", "results");

    private final Interviews interviews;
    private final QuestionPages pages;
    private final CurrentCatalogue catalogue;
    private final AnswerForms forms;
    private final Wordings wordings;

    QuestionController(Interviews interviews, QuestionPages pages, CurrentCatalogue catalogue, AnswerForms forms,
            Wordings wordings) {
        this.interviews = interviews;
        this.pages = pages;
        this.catalogue = catalogue;
        this.forms = forms;
        this.wordings = wordings;
    }

    @GetMapping("/check/next")
    Object next(Visit visit) {
        return SeeOther.to(next(visit.interview()));
    }

    @GetMapping("/check/q/{topic}")
    Object ask(Visit visit, @PathVariable("topic") String id, @RequestParam(defaultValue = "") String from,
            Locale locale) {
        Topic topic = topic(id);
        Words words = wordings.in(locale);
        Interview interview = visit.interview();
        List<Field> fields = switch (topic) {
            case Topic.HowMany(Entity entity) -> List.of(new CountField(entity, words).of(interview.facts()));
            case Topic.About(Input input) ->
                forms.fields(input, interview.facts(), pages.members(input, interview), words);
        };
        // Nobody is there to be asked about: the page is from before something changed.
        return fields.isEmpty() ? SeeOther.to(next(interview)) : show(topic, interview, fields, from, words);
    }

    @PostMapping("/check/q/{topic}")
    Object answer(Visit visit, @PathVariable("topic") String id, @RequestParam MultiValueMap<String, String> form,
            Locale locale) {
        Words words = wordings.in(locale);
        Filled filled = new Filled(form);
        String from = form.getFirst("from") == null ? "" : form.getFirst("from");
        return switch (topic(id)) {
            case Topic.HowMany topic -> count(visit, topic, filled, from, words);
            case Topic.About topic -> answer(visit, topic, form, from, words);
        };
    }

    private Object count(Visit visit, Topic.HowMany topic, Filled filled, String from, Words words) {
        CountField field = new CountField(topic.entity(), words);
        Interview interview = visit.interview();
        return switch (field.read(filled)) {
            case CountField.Outcome.Wrong(Message message) ->
                show(topic, interview, List.of(field.of(filled, message)), from, words);
            case CountField.Outcome.Withheld(Answer why) -> after(interviews
                    .change(visit.key(), stored -> stored.notCounting(topic.entity(), why)), from);
            case CountField.Outcome.Count(int count) when interviews.wouldLose(interview, topic.entity(), count) ->
                show(topic, interview, List.of(field.of(filled, Message.of("error.count.fewer"))), from, words);
            case CountField.Outcome.Count(int count) ->
                after(interviews.count(visit.key(), topic.entity(), count), from);
        };
    }

    private Object answer(Visit visit, Topic.About topic, MultiValueMap<String, String> form, String from,
            Words words) {
        Input input = topic.input();
        AnswerForms.Read read = forms.read(input, visit.interview().facts(), form, words);
        if (read.usable()) {
            return after(interviews.change(visit.key(), stored -> stored.answering(input, read.given())), from);
        }
        return read.fields().isEmpty() ? SeeOther.to("/check/q/" + topic.id())
                : show(topic, visit.interview(), read.fields(), from, words);
    }

    /** Places for a text, while it is being typed. */
    @PostMapping("/check/places/{topic}")
    ModelAndView places(Visit visit, @PathVariable("topic") String id, @RequestParam String member,
            @RequestParam MultiValueMap<String, String> form) {
        if (!(topic(id) instanceof Topic.About(Input input)) || input.type() != Input.Type.CODE
                || !member.matches("\\w{1,100}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String text = new Filled(form).shown("value", member);
        Field.Places places = forms.places(input, text);
        return new ModelAndView("entitlements/places", Map.of("places", places, "member", member));
    }

    private ModelAndView show(Topic topic, Interview interview, List<Field> fields, String from, Words words) {
        QuestionPage question = pages.page(topic, interview, fields, RETURNS.contains(from) ? from : "", words);
        ModelAndView page = new ModelAndView("entitlements/question", Map.of("question", question));
        if (question.wrong()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static Object after(Interview interview, String from) {
        return SeeOther.to(RETURNS.contains(from) ? "/check/" + from : next(interview));
    }

    static String next(Interview interview) {
        return java.util.Optional.ofNullable(interview.open()).flatMap(open -> open.next())
                .map(open -> "/check/q/" + open.topic()).orElse("/check/results");
    }

    private Topic topic(String id) {
        return Topic.find(catalogue.vocabulary(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
