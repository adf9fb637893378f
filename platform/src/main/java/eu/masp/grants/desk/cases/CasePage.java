package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Step;
import eu.masp.grants.calls.Call;
import eu.masp.grants.desk.PaperLine;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Standing;
import eu.masp.grants.desk.queue.Signal;
import eu.masp.people.Person;
import eu.masp.shell.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case as an officer sees it.
 *
 * @param holder who works on it, where that is somebody else
 * @param person null where this officer is to keep away
 * @param booked cents kept for it now
 * @param steps what this officer may do now
 * @param papersAsked what can be asked for: id and title
 * @param refuseFrom from when it can be refused, in words, while the notice still runs; empty otherwise
 * @param held awards of the same measure that the same person or firm has
 * @param obstacles what speaks against awarding it, and asks for a reason
 * @param profile what the firm’s own page says of its size
 * @param ownRefusal whether this officer refused what is appealed against
 * @param query the filter of the queue it was opened from, to be carried along
 */
public record CasePage(Show show, Application application, Call call, Standing standing, String holder,
        @Nullable Person person, Optional<Reasons> reasons, List<AnswerGroup> answers, boolean erased,
        List<PaperLine> papers, List<String> missing, List<History.Line> history, long booked, List<Step> steps,
        RulesSaid said, Map<String, String> papersAsked, String refuseFrom, Form form, String done, String query,
        List<Signal> signals, List<HeldCase> held, List<Obstacle> obstacles, List<ProfileLine> profile,
        boolean ownRefusal) {

    public String title() {
        return show.t("desk.case.title", application.arrival());
    }

    /** Whether a step goes against what the rules say. */
    public boolean against(Step step) {
        return said.against(step, java.util.OptionalLong.empty());
    }
}
