package eu.masp.entitlements.questions;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.interview.StillOpen.OpenTopic;
import eu.masp.entitlements.interview.Topic;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages that ask. */
@Component
class QuestionPages {
    private final CurrentCatalogue catalogue;

    QuestionPages(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Of whom a page asks: those of whom it is worth asking or who have answered; otherwise all. */
    List<String> members(Input input, Interview interview) {
        List<String> all = Members.of(interview.facts(), input.entity()).stream().map(Case.Member::id).toList();
        Set<String> some = new LinkedHashSet<>();
        open(interview, new Topic.About(input)).ifPresent(open -> some.addAll(open.members()));
        for (Case.Member member : Members.of(interview.facts(), input.entity())) {
            if (member.answers().containsKey(input)) {
                some.add(member.id());
            }
        }
        boolean worthAsking = open(interview, new Topic.About(input)).isPresent();
        return all.stream().filter(member -> some.contains(member) || !worthAsking).toList();
    }

    QuestionPage page(Topic topic, Interview interview, List<Field> fields, String from, Words words) {
        List<String> opens = open(interview, topic).map(OpenTopic::opens).orElse(List.of());
        boolean box = fields.size() == 1 && fields.getFirst().kind() != Field.Kind.OPTIONS
                && fields.getFirst().options().isEmpty();
        return new QuestionPage(topic.id(), title(topic, words), question(topic, words), help(topic, words),
                sensitivity(topic), Purpose.of(measures(opens), words), taken(topic, interview, words), fields,
                back(topic, interview, from), from,
                Progress.of(interview), box);
    }

    private List<Measure> measures(List<String> ids) {
        return ids.stream().flatMap(id -> catalogue.catalogue().findMeasure(id).stream()).toList();
    }

    /** A place is found for what was typed: the next page says which, so that a wrong one does not go unseen. */
    private QuestionPage.@Nullable Taken taken(Topic topic, Interview interview, Words words) {
        List<String> trail = interview.trail();
        Input last = trail.isEmpty() ? null : catalogue.vocabulary().findInput(trail.getLast()).orElse(null);
        if (last == null || last.type() != Input.Type.CODE || last.id().equals(topic.id())) {
            return null;
        }
        return Members.of(interview.facts(), last.entity()).stream().map(member -> member.answers().get(last))
                .filter(Answer.Exactly.class::isInstance).findFirst()
                .map(answer -> new QuestionPage.Taken(last.id(), words.in(last.label()), words.answer(last, answer)))
                .orElse(null);
    }

    private static java.util.Optional<OpenTopic> open(Interview interview, Topic topic) {
        return java.util.Optional.ofNullable(interview.open()).flatMap(open -> open.find(topic));
    }

    private static Input.Sensitivity sensitivity(Topic topic) {
        return topic instanceof Topic.About(Input input) ? input.sensitivity() : Input.Sensitivity.ORDINARY;
    }

    private static String title(Topic topic, Words words) {
        return switch (topic) {
            case Topic.About(Input input) when input.sensitivity() == Input.Sensitivity.ORDINARY ->
                words.in(input.label());
            case Topic.About _,Topic.HowMany _ -> words.t("question.title");
        };
    }

    private static String question(Topic topic, Words words) {
        return switch (topic) {
            case Topic.About(Input input) -> words.in(input.question(), words.in(input.label()));
            case Topic.HowMany(Entity entity) -> words.in(entity.question(), words.in(entity.title()));
        };
    }

    private static String help(Topic topic, Words words) {
        return switch (topic) {
            case Topic.About(Input input) -> words.in(input.help(), "");
            case Topic.HowMany(Entity entity) -> words.in(entity.help(), "");
        };
    }

    private static String back(Topic topic, Interview interview, String from) {
        if (!from.isEmpty()) {
            return "/check/" + from;
        }
        List<String> trail = interview.trail();
        int at = trail.indexOf(topic.id());
        int before = at < 0 ? trail.size() - 1 : at - 1;
        return before < 0 ? "/check" : "/check/q/" + trail.get(before);
    }
}
