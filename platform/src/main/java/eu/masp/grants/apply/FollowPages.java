package eu.masp.grants.apply;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.ApplicationEvent;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.NoticeTerm;
import eu.masp.grants.applications.Step;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimEvent;
import eu.masp.grants.claims.Claims;
import eu.masp.shell.Language;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts applications that were sent into words for who sent them. */
@Component
class FollowPages {
    private final Applications applications;
    private final Claims claims;
    private final Applicants applicants;
    private final Commitments commitments;
    private final Clock clock;

    FollowPages(Applications applications, Claims claims, Applicants applicants, Commitments commitments,
            Clock clock) {
        this.applications = applications;
        this.claims = claims;
        this.applicants = applicants;
        this.commitments = commitments;
        this.clock = clock;
    }

    FollowPage of(OwnFile.Sent sent, Language language) {
        Application application = sent.application();
        CallWords words = new CallWords(language);
        List<ApplicationEvent> events = applications.events(application.id());
        long left = application.state() == ApplicationState.AWARDED ? claims.left(application) : 0;
        Long awarded = application.awarded();
        return new FollowPage(application.id().toString(), words.title(sent.call()), sent.call().code(),
                application.arrival(), application.state().word(), application.version(),
                words.dateAndTime(application.submittedAt()), "", words.euros(application.requested()),
                awarded == null ? "" : words.euros(awarded), left > 0 ? words.euros(left) : "",
                application.state() == ApplicationState.QUEUED && sent.call().ranking() == null
                        ? applications.ahead(application) : 0,
                noticeUntil(application, events, words), applicants.payable(application.applicant(),
                        sent.call().applicants()),
                application.state() == ApplicationState.AWARDED && left > 0, application.monthly() != null,
                sent.call().demonstration(), sent.call().ranking() != null,
                sent.call().ranking() == null ? 0 : applications.place(application.id()),
                sent.call().openAt(clock.instant()),
                Applicants.accountPage(application.applicant(), sent.call().applicants()),
                commitments.of(application.id()).map(Commitment::state).orElse(""),
                Step.from(application.state(), Step.By.APPLICANT).stream()
                        // Nothing is left to give up.
                        .filter(step -> step != Step.RENOUNCE || left > 0).map(Step::word).toList(),
                events.reversed().stream().map(event -> new FollowPage.Event(words.dateAndTime(event.at()),
                        event.event(), event.reason())).toList(),
                claims.of(application.id()).reversed().stream().map(claim -> line(claim, words)).toList());
    }

    private static String noticeUntil(Application application, List<ApplicationEvent> events, CallWords words) {
        if (application.state() != ApplicationState.NOTICE_GIVEN) {
            return "";
        }
        return events.stream().filter(event -> Step.isNotice(event.event()))
                .reduce((_, later) -> later)
                .map(event -> words.date(NoticeTerm.lastDay(event.at()))).orElse("");
    }

    private FollowPage.ClaimLine line(Claim claim, CallWords words) {
        List<ClaimEvent> events = claims.events(claim.id());
        String reason = events.stream().map(ClaimEvent::reason).filter(text -> !text.isBlank())
                .reduce((_, later) -> later).orElse("");
        return new FollowPage.ClaimLine(claim.id().toString(),
                claim.month() == null ? "n. " + claim.number() : words.month(Objects.requireNonNull(claim.month())),
                claim.state().word(), words.euros(claim.asked()),
                claim.due() == null ? "" : words.euros(Objects.requireNonNull(claim.due())), reason,
                ClaimEvent.refusedByBank(events));
    }
}
