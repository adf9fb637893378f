package eu.masp.entitlements.questions;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.interview.StillOpen.OpenTopic;
import eu.masp.entitlements.interview.Topic;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
                sensitivity(topic), opens.stream().flatMap(id -> catalogue.catalogue().findMeasure(id).stream())
                        .map(Measure::title).map(words::in).toList(),
                fields, back(topic, interview, from), from,
                new QuestionPage.Progress(interview.answeredTopics(), openCount(interview)), box);
    }

    static int openCount(Interview interview) {
        return interview.open() == null ? 0 : interview.open().topics().size();
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
