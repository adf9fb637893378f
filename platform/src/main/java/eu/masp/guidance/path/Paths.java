package eu.masp.guidance.path;

import eu.masp.guidance.cases.CaseEvents;
import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.cases.Move.By;
import eu.masp.guidance.cases.Outcome;
import eu.masp.guidance.content.Template;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What happens to paths: proposed by who accompanies, agreed by her, gone step by step by whoever's task a step is. */
@Service
public class Paths {
    private static final int MOST_STEPS = 60;
    /** The same in both languages. */
    private static final DateTimeFormatter FIRST_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PathTable table;
    private final Cases cases;
    private final CaseEvents events;
    private final Post post;
    private final Clock clock;

    Paths(PathTable table, Cases cases, CaseEvents events, Post post, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.events = events;
        this.post = post;
        this.clock = clock;
    }

    /** What a step says, as it is typed. */
    public record Wording(StepKind kind, String title, String what, StepOwner owner, String ownerName,
            @Nullable LocalDate due) {}

    public List<PathStep> of(UUID inCase) {
        return table.of(inCase);
    }

    /** A step of this case; not found where it is another's. */
    public PathStep step(GuidanceCase one, UUID id) {
        return table.find(id).filter(step -> step.inCase().equals(one.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Adds all the steps of a template, proposed, due as many days from today as it says. */
    @Transactional
    public void add(GuidanceCase one, Template template, UUID guide) {
        int place = table.lastPlace(one.id());
        LocalDate today = LocalDate.now(clock);
        if (table.of(one.id()).size() + template.steps().size() > MOST_STEPS) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        for (Template.Step step : template.steps()) {
            table.insert(new PathStep(UUID.randomUUID(), one.id(), ++place, step.kind(),
                    template.id() + "/" + step.id(), "", "", step.owner(), "", today.plusDays(step.days()), null,
                    StepState.OPEN, "", null, null, null, null));
        }
        events.write(one.id(), "propose_path", By.GUIDE, guide, "");
        post.send(Letter.about(one.whose(), "guidance.path-proposed", "/guidance/" + one.id()));
    }

    @Transactional
    public void add(GuidanceCase one, Wording wording) {
        int place = table.lastPlace(one.id());
        if (table.of(one.id()).size() >= MOST_STEPS) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        table.insert(new PathStep(UUID.randomUUID(), one.id(), place + 1, wording.kind(), null, wording.title(),
                wording.what(), wording.owner(), wording.ownerName(), wording.due(), null, StepState.OPEN, "", null,
                null, null, null));
    }

    /** Changes an open step: she is asked for it anew. An empty title keeps the words of the template. */
    @Transactional
    public void change(GuidanceCase one, UUID id, Wording wording) {
        PathStep step = open(one, id);
        boolean own = step.template() == null || !wording.title().isEmpty();
        table.update(new PathStep(id, one.id(), step.place(), wording.kind(), own ? null : step.template(),
                own ? wording.title() : "", own ? wording.what() : "", wording.owner(), wording.ownerName(),
                wording.due(), null, StepState.OPEN, "", null, step.months(), step.job(), null), null);
    }

    /** Takes away a step that she has not agreed to; one that she has is settled instead. */
    @Transactional
    public void takeAway(GuidanceCase one, UUID id) {
        if (open(one, id).agreed()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        table.delete(id);
    }

    /** One place earlier or later. */
    @Transactional
    public void move(GuidanceCase one, UUID id, boolean earlier) {
        List<PathStep> steps = table.of(one.id());
        int at = steps.indexOf(step(one, id));
        int other = earlier ? at - 1 : at + 1;
        for (int i = 0; i < steps.size(); i++) {
            int place = i == at ? other : i == other ? at : i;
            if (other >= 0 && other < steps.size() && steps.get(i).place() != place + 1) {
                table.place(steps.get(i).id(), place + 1);
            }
        }
    }

    /** She agrees to all that is proposed. */
    @Transactional
    public void agree(GuidanceCase one) {
        if (table.agree(one.id(), clock.instant()) > 0) {
            events.write(one.id(), "agree_to_path", By.PERSON, one.whose(), "");
            tellGuide(one, "guidance.path-agreed");
        }
    }

    /** She proposes something else, in her words. */
    @Transactional
    public void proposeChanges(GuidanceCase one, String words) {
        events.write(one.id(), "propose_changes", By.PERSON, one.whose(), words);
        tellGuide(one, "guidance.path-changes");
    }

    /**
     * What became of a step. A job's first day brings its follow-ups; said anew, it moves those that are still to come. Once somebody has
     * asked how a job goes, that it began is not taken back.
     *
     * @param by who says so; a job that she says has begun is told to who accompanies
     * @param reason why it failed; of a job what was agreed
     * @param day the day it was done; of a job its first day
     * @param found of a follow-up: how it was
     */
    @Transactional
    public void settle(GuidanceCase one, UUID id, StepState state, String reason, @Nullable LocalDate day,
            @Nullable String found, By by, UUID actor) {
        PathStep step = table.lock(id).filter(each -> each.inCase().equals(one.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (step.kind() == StepKind.JOB && state != StepState.DONE && followedUp(step)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        LocalDate on = state != StepState.DONE ? null : day == null ? LocalDate.now(clock) : day;
        table.update(new PathStep(id, one.id(), step.place(), step.kind(), step.template(), step.title(), step.what(),
                step.owner(), step.ownerName(), step.due(), step.agreedAt(), state,
                state == StepState.OPEN ? "" : reason, on, step.months(), step.job(), found),
                state == StepState.OPEN ? null : clock.instant());
        if (step.kind() == StepKind.JOB) {
            followUps(one, step, on);
            tellOfJob(one, step, on, reason, by, actor);
        }
    }

    private boolean followedUp(PathStep job) {
        return table.of(job.inCase()).stream().anyMatch(each -> job.id().equals(each.job()) && !each.open());
    }

    private void tellOfJob(GuidanceCase one, PathStep before, @Nullable LocalDate firstDay, String reason, By by,
            UUID actor) {
        if (firstDay != null) {
            String day = FIRST_DAY.format(firstDay);
            events.write(one.id(), "job_begun", by, actor, reason.isEmpty() ? day : day + "\n" + reason);
        } else if (before.state() == StepState.DONE) {
            events.write(one.id(), "job_undone", by, actor, "");
        } else {
            return;
        }
        if (by == By.PERSON) {
            tellGuide(one, firstDay == null ? "guidance.job-undone" : "guidance.job-begun");
        }
    }

    private void followUps(GuidanceCase one, PathStep job, @Nullable LocalDate firstDay) {
        if (firstDay == null) {
            table.deleteFollowUps(job.id());
            return;
        }
        int place = table.lastPlace(one.id());
        for (int months : FollowUps.MONTHS) {
            LocalDate due = FollowUps.due(firstDay, months);
            table.moveFollowUp(job.id(), months, due);
            table.insert(new PathStep(UUID.randomUUID(), one.id(), ++place, StepKind.FOLLOW_UP, null, "", "",
                    StepOwner.GUIDE, "", due, clock.instant(), StepState.OPEN, "", null, months, job.id(), null));
        }
    }

    /** Whether the first day of a job is known. */
    public boolean jobBegun(UUID inCase) {
        return table.of(inCase).stream().anyMatch(Paths::begun);
    }

    private static boolean begun(PathStep step) {
        return step.kind() == StepKind.JOB && step.state() == StepState.DONE;
    }

    /**
     * Closes a case with a job, and what will be asked of the job comes from its first day: that of the job step that is open, or of one
     * that is written down now where the path had none.
     */
    @Transactional
    public void closeWithJob(GuidanceCase one, LocalDate firstDay, String reason, UUID guide) {
        List<PathStep> steps = table.of(one.id());
        if (steps.stream().noneMatch(Paths::begun)) {
            UUID job = steps.stream().filter(step -> step.kind() == StepKind.JOB && step.open()).map(PathStep::id)
                    .findFirst().orElseGet(() -> unplannedJob(one));
            settle(one, job, StepState.DONE, "", firstDay, null, By.GUIDE, guide);
        }
        cases.close(one.id(), guide, Outcome.JOB, reason);
    }

    private UUID unplannedJob(GuidanceCase one) {
        UUID id = UUID.randomUUID();
        table.insert(new PathStep(id, one.id(), table.lastPlace(one.id()) + 1, StepKind.JOB, null, "", "",
                StepOwner.PERSON, "", null, null, StepState.OPEN, "", null, null, null, null));
        return id;
    }

    /** The step to take next: of those that are still to come the one that is due first. */
    public Optional<PathStep> next(GuidanceCase one, List<PathStep> steps) {
        return steps.stream().filter(step -> step.awaited(one)).min(java.util.Comparator.comparing(
                step -> step.due() == null ? LocalDate.MAX : step.due()));
    }

    private PathStep open(GuidanceCase one, UUID id) {
        PathStep step = step(one, id);
        if (!step.open()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return step;
    }

    private void tellGuide(GuidanceCase one, String template) {
        cases.holder(one).ifPresent(guide -> post.send(Letter.about(guide, template, "/caseload/" + one.id())));
    }
}
