package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.Step;
import eu.masp.grants.desk.DeskApplicants;
import eu.masp.grants.desk.DeskPapers;
import eu.masp.grants.desk.Euros;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Shows;
import eu.masp.shell.Form;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the form of a decision; its fields are named by the step and what they hold, such as {@code award-cents}. */
@Component
class DecisionForm {
    private static final int LONGEST = 4000;

    private final DeskPapers papers;
    private final DeskApplicants applicants;
    private final Shows shows;
    private final Obstacles obstacles;

    DecisionForm(DeskPapers papers, DeskApplicants applicants, Shows shows, Obstacles obstacles) {
        this.papers = papers;
        this.applicants = applicants;
        this.shows = shows;
        this.obstacles = obstacles;
    }

    /** A step that an officer can take. */
    Optional<Step> step(String word) {
        return Arrays.stream(Step.values()).filter(each -> each.by() == Step.By.OFFICER && each.word().equals(word))
                .findFirst();
    }

    /** Empty where something is wrong; the form then says what. */
    Optional<Decisions.Decision> read(Step step, Form form, List<String> asked, int version, CasePages.View view,
            RulesSaid said) {
        String prefix = step.word() + "-";
        String reason = form.value(prefix + "reason");
        OptionalLong cents = OptionalLong.empty();
        if (step == Step.AWARD) {
            cents = Euros.parse(form.value("award-cents"), view.show().language());
            if (cents.isEmpty() || cents.getAsLong() <= 0) {
                form.reject("award-cents", "desk.wrong.cents");
            }
        }
        if (step == Step.ASK_FOR_PAPERS) {
            reason = asking(asked, reason, view);
        }
        if (step.needsReason() && reason.isBlank()) {
            form.reject(prefix + "reason",
                    step == Step.ASK_FOR_PAPERS ? "desk.wrong.papers" : "desk.wrong.reason");
        }
        String dissent = form.value(prefix + "dissent");
        if (said.against(step, cents) && dissent.isBlank()) {
            form.reject(prefix + "dissent", "desk.wrong.dissent");
        }
        Map<Obstacle, String> despite = step == Step.AWARD ? despite(form, view) : Map.of();
        if (reason.length() > LONGEST || dissent.length() > LONGEST) {
            form.reject(prefix + "reason", "desk.wrong.long");
        }
        return form.isWrong() ? Optional.empty()
                : Optional.of(new Decisions.Decision(step, version, cents, reason, dissent, despite));
    }

    /** What speaks against the award, with the reason typed for each. */
    private Map<Obstacle, String> despite(Form form, CasePages.View view) {
        Map<Obstacle, String> despite = new LinkedHashMap<>();
        for (Obstacle each : obstacles.of(view.opened(), obstacles.held(view.opened(), view.me()), view.show())) {
            String why = form.value(each.field());
            if (why.isEmpty() || why.length() > LONGEST) {
                form.reject(each.field(),
                        why.isEmpty() ? "desk.wrong.despite." + each.kind().word() : "desk.wrong.long");
            }
            despite.put(each, why);
        }
        return despite;
    }

    /** Which papers, in the language of who has to send them, and why. */
    private String asking(List<String> asked, String why, CasePages.View view) {
        Show show = shows.in(applicants.language(view.opened().application().applicant()));
        Map<String, String> titles = papers.titles(view.opened().call(), show);
        String list = asked.stream().filter(titles::containsKey).map(id -> "– " + titles.get(id))
                .collect(Collectors.joining("\n"));
        return (list + (list.isEmpty() || why.isEmpty() ? "" : "\n") + why).strip();
    }
}
