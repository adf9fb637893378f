package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.NoticeTerm;
import eu.masp.grants.applications.Step;
import eu.masp.grants.calls.Call;
import eu.masp.grants.desk.CaseLocks;
import eu.masp.grants.desk.DeskAccess.Opened;
import eu.masp.grants.desk.DeskApplicants;
import eu.masp.grants.desk.DeskPapers;
import eu.masp.grants.desk.PaperLine;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Shows;
import eu.masp.grants.desk.Standing;
import eu.masp.grants.desk.queue.Signals;
import eu.masp.grants.ledger.AccountKind;
import eu.masp.grants.ledger.Holdings;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what an officer sees of a case. */
@Component
class CasePages {
    private final CaseFacts facts;
    private final Assessor assessor;
    private final DeskPapers papers;
    private final History history;
    private final Holdings holdings;
    private final DeskApplicants applicants;
    private final Signals signals;
    private final Shows shows;
    private final Clock clock;
    private final CaseLocks locks;
    private final Obstacles obstacles;
    private final FirmProfiles profiles;

    CasePages(CaseFacts facts, Assessor assessor, DeskPapers papers, History history, Holdings holdings,
            DeskApplicants applicants, Signals signals, Shows shows, Clock clock, CaseLocks locks,
            Obstacles obstacles, FirmProfiles profiles) {
        this.facts = facts;
        this.assessor = assessor;
        this.papers = papers;
        this.history = history;
        this.holdings = holdings;
        this.applicants = applicants;
        this.signals = signals;
        this.shows = shows;
        this.clock = clock;
        this.locks = locks;
        this.obstacles = obstacles;
        this.profiles = profiles;
    }

    /** What an opened case is looked at with. */
    record View(Opened opened, Standing standing, SignedIn me, Show show, String query) {}

    View view(Opened opened, SignedIn me, Show show, String query) {
        return new View(opened, locks.enter(me, opened), me, show, query);
    }

    Optional<Assessed> assessed(Opened opened) {
        return facts.answers(opened.id())
                .flatMap(answers -> assessor.ofCall(opened.call(), opened.application(), answers));
    }

    RulesSaid said(Opened opened) {
        return RulesSaid.of(assessed(opened), opened.application());
    }

    CasePage page(View view, Form form, String done) {
        Application application = view.opened().application();
        Call call = view.opened().call();
        Show show = view.show();
        boolean away = view.standing().away();
        Optional<Assessed> assessed = away ? Optional.empty() : assessed(view.opened());
        Optional<Explainer> explainer = assessed.map(each -> new Explainer(show, each));
        List<PaperLine> sent = away ? List.of() : papers.of(application.id(), call, show);
        List<HeldCase> held = away ? List.of() : obstacles.held(view.opened(), view.me());
        UUID holder = view.standing().holder();
        Person person = away ? null
                : applicants.find(application.applicant(), view.me(),
                        "case " + call.code() + " " + application.arrival());
        String refuseFrom = refuseFrom(application, show);
        long booked = holdings.of(application.id(), AccountKind.BOOKED);
        return new CasePage(show, application, call, view.standing(),
                holder == null ? "" : history.name(holder, view.me(), show), person,
                explainer.map(Explainer::reasons), explainer.map(Explainer::answers).orElse(List.of()),
                facts.answers(application.id()).isEmpty(), sent, papers.missing(sent, call, show),
                away ? List.of() : history.of(view.opened(), view.me(), show),
                booked, steps(view, refuseFrom, booked),
                RulesSaid.of(assessed, application), papers.titles(call, show), refuseFrom, form, done, view.query(),
                away ? List.of() : signals.of(view.opened(), view.me().account()), held,
                view.standing().mine() ? obstacles.of(view.opened(), held, show) : List.of(),
                away ? List.of() : profiles.of(application, call, show),
                application.state() == ApplicationState.APPEALED && facts.events(application.id()).stream()
                        .anyMatch(each -> each.event().equals(Step.REFUSE.word())
                                && each.actor().equals(view.me().account().toString())));
    }

    private static List<Step> steps(View view, String refuseFrom, long booked) {
        return !view.standing().mine() ? List.of()
                : Step.from(view.opened().application().state(), Step.By.OFFICER).stream()
                        .filter(step -> step != Step.REFUSE || refuseFrom.isEmpty())
                        // Back to those to be decided goes who has money; who has none, to those who wait for it.
                        .filter(step -> step != (booked > 0 ? Step.BACK_TO_LINE : Step.TAKE_NOTICE_BACK))
                        // What is done most often comes first.
                        .sorted(Comparator.comparing(step -> step != Step.AWARD)).toList();
    }

    /** The forms as they are before anybody typed. */
    Form prefilled(View view) {
        Application application = view.opened().application();
        Map<String, String> values = new HashMap<>();
        Optional<Assessed> assessed = view.standing().mine() ? assessed(view.opened()) : Optional.empty();
        long booked = holdings.of(application.id(), AccountKind.BOOKED);
        long rules = assessed.map(Assessed::cents).flatMap(
                cents -> cents.isPresent() ? Optional.of(cents.getAsLong()) : Optional.empty()).orElse(booked);
        values.put("award-cents", view.show().typed(Math.min(booked, rules)));
        assessed.ifPresent(each -> Stream.of(Step.GIVE_NOTICE, Step.GIVE_NOTICE_IN_LINE)
                .forEach(step -> values.put(step.word() + "-reason", notice(each, application))));
        if (application.state() == ApplicationState.NOTICE_GIVEN) {
            values.put("refuse-reason", lastReason(application));
        }
        return Form.of(values);
    }

    /** The criteria that are not met, in the language of the person who will read it. */
    private String notice(Assessed assessed, Application application) {
        Show show = shows.in(applicants.language(application.applicant()));
        StringBuilder text = new StringBuilder();
        for (Reasons.Criterion criterion : new Explainer(show, assessed).reasons().criteria()) {
            if (!criterion.verdict().equals("yes")) {
                text.append(text.isEmpty() ? "" : "\n").append("– ")
                        .append(show.t("desk.notice." + criterion.verdict(), criterion.says()));
                if (!criterion.law().isEmpty()) {
                    text.append(" (").append(criterion.law()).append(')');
                }
            }
        }
        return text.toString();
    }

    private String lastReason(Application application) {
        return facts.events(application.id()).stream().filter(each -> Step.isNotice(each.event()))
                .reduce((_, last) -> last).map(CaseFacts.Event::reason).orElse("");
    }

    private String refuseFrom(Application application, Show show) {
        if (application.state() != ApplicationState.NOTICE_GIVEN) {
            return "";
        }
        Instant given = null;
        boolean answered = false;
        for (CaseFacts.Event event : facts.events(application.id())) {
            if (Step.isNotice(event.event())) {
                given = event.at();
                answered = false;
            }
            answered |= event.event().equals(Step.ANSWER_NOTICE.word());
        }
        Instant over = given == null ? Instant.MIN : NoticeTerm.over(given);
        return answered || !clock.instant().isBefore(over) ? "" : show.moment(over);
    }
}
