package eu.masp.grants.apply;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.claims.Claims;
import eu.masp.papers.Papers;
import eu.masp.people.HeldElsewhere;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The applications of a person, for that person: what is still going on, and all of it to take along. */
@Component
class OwnMatters implements HeldElsewhere {
    private final Applications applications;
    private final Claims claims;
    private final Papers papers;
    private final Drafts drafts;

    OwnMatters(Applications applications, Claims claims, Papers papers, Drafts drafts) {
        this.applications = applications;
        this.claims = claims;
        this.papers = papers;
        this.drafts = drafts;
    }

    @Override
    public int open(UUID account) {
        return (int) applications.of(List.of(account)).stream().map(Application::state)
                .filter(state -> state.open() || state.holdsMoney() || state == ApplicationState.APPEALED).count();
    }

    @Override
    public Map<String, Object> data(UUID account) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("applications", applications.of(List.of(account)).stream().map(this::one).toList());
        data.put("drafts", drafts.of(List.of(account)).stream().map(draft -> Map.of("id", draft.id().toString(), "call",
                draft.call().toString(), "answers", draft.facts(), "changed_at", draft.changedAt().toString()))
                .toList());
        return data;
    }

    private Map<String, Object> one(Application application) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", application.id().toString());
        one.put("call", application.call().toString());
        one.put("number", application.arrival());
        one.put("state", application.state().word());
        one.put("submitted_at", application.submittedAt().toString());
        one.put("requested_cents", application.requested());
        one.put("awarded_cents", application.awarded());
        one.put("answers", applications.answers(application.id()).orElse(""));
        one.put("events", applications.events(application.id()).stream().map(event -> Map.of("at",
                event.at().toString(), "event", event.event(), "reason", event.reason())).toList());
        one.put("claims", claims.of(application.id()).stream().map(claim -> Map.of("number", claim.number(), "month",
                String.valueOf(claim.month()), "spent_cents", claim.spent(), "asked_cents", claim.asked(), "state",
                claim.state().word())).toList());
        one.put("papers", papers.of(application.id()).stream().map(paper -> Map.of("kind", paper.kind(), "file",
                paper.fileName(), "sha256", paper.sha256(), "sent_at", paper.sentAt().toString())).toList());
        return one;
    }
}
