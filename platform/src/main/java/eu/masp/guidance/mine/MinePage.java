package eu.masp.guidance.mine;

import eu.masp.guidance.cases.CaseEvent;
import eu.masp.guidance.cases.CaseEvents;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.path.PathStep;
import eu.masp.guidance.path.StepOwner;
import eu.masp.guidance.rights.Picture;
import eu.masp.guidance.papers.Document;
import eu.masp.guidance.talk.Meeting;
import eu.masp.guidance.talk.Messages;
import eu.masp.guidance.talk.Note;
import eu.masp.guidance.words.Say;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Her page of one case.
 *
 * @param intake whether she has begun to tell; and whether she has given it
 * @param names of those who accompany her
 * @param consent the words she is asked to agree to, where she is
 * @param beside what else there is with the same body, or was
 * @param several whether she has, or had, others at all
 */
public record MinePage(Say say, GuidanceCase one, List<PathStep> steps, Optional<PathStep> next,
        List<Meeting> meetings, List<Messages.Message> messages, List<Note> notes,
        List<Document> documents, List<Picture> pictures, boolean intake, boolean given,
        Map<UUID, String> names, List<CaseEvents.LooksOfDay> looks, List<CaseEvent> history, String consent,
        String done, List<GuidanceCase> beside, boolean several) {

    /** Whether another one with the same body is open: then she does not ask for one. */
    public boolean openBeside() {
        return beside.stream().anyMatch(each -> each.state().open());
    }

    /** Why somebody else is proposed, in the words of who proposes; empty where none were written. */
    public String handOverReason() {
        return history.stream().filter(each -> each.event().equals("propose_hand_over")).findFirst()
                .map(CaseEvent::reason).orElse("");
    }

    public String guide() {
        UUID guide = one.guide();
        return guide == null ? say.t("guidance.who.nobody-yet")
                : names.getOrDefault(guide, say.t("guidance.who.guide"));
    }

    public String officer(UUID key) {
        return names.getOrDefault(key, say.t("guidance.who.guide"));
    }

    /** Of those who accompany her, since she was here last. */
    public int unread() {
        return (int) messages.stream().filter(each -> !each.fromPerson() && !each.read()).count();
    }

    public Optional<Meeting> nextMeeting() {
        return meetings.stream().filter(each -> each.planned() && one.works()).findFirst()
                .filter(each -> !each.before(say.today()));
    }

    /** Steps of one side that are still to come. */
    public List<PathStep> todo(boolean hers) {
        return steps.stream().filter(step -> step.awaited(one))
                .filter(step -> (step.owner() == StepOwner.PERSON) == hers).toList();
    }

    /** What was done or given up, and what nobody waits for any more. */
    public List<PathStep> over() {
        return steps.stream().filter(step -> !step.awaited(one)).toList();
    }

    /** The word for where a step stands. */
    public String stands(PathStep step) {
        return say.stands(step, one);
    }

    /** Where she does what a step says; empty where it is not done here. */
    public List<String> where(PathStep step) {
        return switch (step.kind()) {
            case ORIENTATION -> List.of("/competences/story");
            case ASSESSMENT -> List.of("/competences");
            case TRAINING -> List.of("/learning");
            case APPLICATION -> List.of("/competences/export", "/competences/occupations");
            case INTERVIEW -> List.of("/competences/story", "/competences/export");
            case CHILDCARE -> List.of("/check");
            case WORK_TRIAL, JOB, FOLLOW_UP -> List.of();
        };
    }

    /** A step of hers that is over and can be opened again: a job only while nobody has asked how it goes. */
    public boolean undone(PathStep step) {
        return one.works() && step.owner() == StepOwner.PERSON && !step.open()
                && steps.stream().noneMatch(each -> step.id().equals(each.job()) && !each.open());
    }

    /** Papers that she was asked for and that nobody has yet. */
    public List<Document> missing() {
        return documents.stream().filter(Document::missing).toList();
    }

    /** Whether something is proposed that she has not agreed to. */
    public boolean toAgree() {
        return one.works() && steps.stream().anyMatch(step -> step.open() && !step.agreed());
    }

    /** {@code 3 November 2026, 07:29}, or between which times of that day. */
    public String when(CaseEvents.LooksOfDay look) {
        String from = say.time(look.first());
        String to = say.time(look.last());
        return from.equals(to) ? say.moment(look.last())
                : say.t("guidance.looks.between", say.day(look.first()), from, to);
    }

    public String path() {
        return "/guidance/" + one.id();
    }
}
