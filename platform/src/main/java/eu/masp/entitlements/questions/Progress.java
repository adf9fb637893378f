package eu.masp.entitlements.questions;

import eu.masp.entitlements.interview.Interview;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import java.util.List;
import java.util.Objects;

/**
 * How far one is, counted in pages as the person has seen them.
 *
 * @param answered pages sent, the first screen included; what follows from it without being asked is not counted
 * @param withheld those of them on which nothing was said but "I don't know" or "I'd rather not say"
 * @param open pages worth asking for now
 */
public record Progress(int answered, int withheld, int open) {

    public static Progress of(Interview interview) {
        long lists = interview.facts().withheld().size();
        long inputs = interview.trail().stream().filter(topic -> isWithheld(interview.facts(), topic)).count();
        int open = interview.open() == null ? 0 : interview.open().topics().size();
        return new Progress(interview.answeredPages(), (int) (inputs + lists), open);
    }

    private static boolean isWithheld(Case facts, String topic) {
        List<Answer> answers = facts.members().stream().filter(Objects::nonNull).flatMap(List::stream)
                .flatMap(member -> member.answers().entrySet().stream())
                .filter(each -> each.getKey().id().equals(topic)).map(java.util.Map.Entry::getValue).toList();
        return !answers.isEmpty() && answers.stream().allMatch(Progress::isWithheld);
    }

    private static boolean isWithheld(Answer answer) {
        return answer instanceof Answer.DontKnow || answer instanceof Answer.Declined;
    }
}
