package eu.masp.guidance.mine;

import eu.masp.guidance.cases.CaseEvents;
import eu.masp.guidance.cases.CaseUpkeep;
import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.Consents;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.cases.Intakes;
import eu.masp.guidance.path.Paths;
import eu.masp.guidance.rights.Pictures;
import eu.masp.guidance.papers.Document;
import eu.masp.guidance.papers.Documents;
import eu.masp.guidance.talk.Meetings;
import eu.masp.guidance.talk.Messages;
import eu.masp.guidance.talk.Notes;
import eu.masp.guidance.words.Say;
import eu.masp.guidance.words.Says;
import eu.masp.people.HeldElsewhere;
import eu.masp.shell.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Her accompaniment, for her to take along. Private notes are told by their moments only: whether one has to do with others too is for
 * the service to look at before it gives them (GDPR art. 15(4)); how to ask is said beside them.
 */
@Component
class OwnGuidance implements HeldElsewhere {
    private final Cases cases;
    private final CaseEvents events;
    private final CaseUpkeep upkeep;
    private final Consents consents;
    private final Intakes intakes;
    private final Paths paths;
    private final Meetings meetings;
    private final Messages messages;
    private final Notes notes;
    private final Documents documents;
    private final Pictures pictures;
    private final Says says;

    OwnGuidance(Cases cases, CaseEvents events, CaseUpkeep upkeep, Consents consents, Intakes intakes, Paths paths,
            Meetings meetings, Messages messages, Notes notes, Documents documents, Pictures pictures, Says says) {
        this.cases = cases;
        this.events = events;
        this.upkeep = upkeep;
        this.consents = consents;
        this.intakes = intakes;
        this.paths = paths;
        this.meetings = meetings;
        this.messages = messages;
        this.notes = notes;
        this.documents = documents;
        this.pictures = pictures;
        this.says = says;
    }

    @Override
    public int open(UUID account) {
        return (int) cases.of(account).stream().filter(one -> one.state().open()).count();
    }

    @Override
    public Map<String, Object> data(UUID account) {
        return Map.of("accompaniment", cases.of(account).stream().map(this::one).toList());
    }

    /** Whoever closes the account ends accompaniment; nothing of it stays theirs. */
    @Override
    public void closed(UUID account) {
        for (GuidanceCase one : cases.of(account)) {
            if (one.state().open()) {
                cases.end(one.id(), account);
            }
            upkeep.erase(one.id());
        }
    }

    private Map<String, Object> one(GuidanceCase found) {
        UUID id = found.id();
        Say say = says.in(Language.IT);
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", id.toString());
        one.put("body", found.body());
        one.put("territory", found.territory());
        one.put("state", found.state().word());
        one.put("since", found.since().toString());
        one.put("outcome", found.outcome() == null ? "" : found.outcome());
        one.put("agreed_to", consents.of(id).stream().map(each -> Map.of("purpose", each.purpose(), "words",
                each.words(), "at", each.at().toString(), "ended_at", String.valueOf(each.endedAt()))).toList());
        one.put("before_the_meeting", intakes.find(id).map(Intakes.Intake::answers).orElse(Map.of()));
        one.put("path", paths.of(id).stream().map(step -> Map.of("kind", step.kind().word(), "title", say.title(step),
                "what", say.what(step), "owner", step.owner().word(), "due", String.valueOf(step.due()), "state",
                step.state().word(), "reason", step.reason())).toList());
        one.put("meetings", meetings.of(id).stream().map(each -> Map.of("at", each.startsAt().toString(), "how",
                each.how(), "place", each.place(), "with", each.withWhom(), "state", each.state())).toList());
        one.put("messages", messages.of(id).stream().map(each -> Map.of("at", each.at().toString(), "from",
                each.fromPerson() ? "person" : "guide", "words", each.words())).toList());
        one.put("shared_notes", notes.shared(id).stream().map(each -> Map.of("at", each.at().toString(), "words",
                each.words(), "corrected_at", String.valueOf(each.changedAt()), "deleted_at",
                String.valueOf(each.deletedAt()))).toList());
        one.put("private_notes", privateNotes(id));
        one.put("papers", documents.of(id).stream().map(OwnGuidance::paper).toList());
        one.put("entitlements", pictures.of(id).stream().map(each -> Map.of("on", each.on().toString(), "measures",
                each.lines().stream().map(line -> Map.of("measure", line.measure(), "verdict", line.verdict(), "says",
                        line.says().it())).toList()))
                .toList());
        one.put("opened_by_the_service", events.looks(id).stream().map(each -> Map.of("at", each.at().toString(),
                "what", each.what(), "title", each.title())).toList());
        one.put("history", events.of(id).stream().map(each -> Map.of("event", each.event(), "by", each.byWhom(), "at",
                each.at().toString(), "reason", each.reason())).toList());
        return one;
    }

    /** The files themselves are opened from her page; here they are counted and named. */
    private static Map<String, Object> paper(Document document) {
        return Map.of("title", document.title(), "dated", String.valueOf(document.dated()), "asked_for",
                document.wanted(), "ticked_off_at", String.valueOf(document.checkedAt()), "files",
                document.files().stream().map(file -> Map.of("name", file.fileName(), "type", file.mediaType(),
                        "bytes", file.bytes(), "sha256", file.sha256(), "sent_at", file.sentAt().toString()))
                        .toList());
    }

    private Map<String, Object> privateNotes(UUID id) {
        List<String> at = notes.privateOnes(id).stream().map(Object::toString).toList();
        return Map.of("written_at", at, "how_to_ask", at.isEmpty() ? ""
                : says.in(Language.IT).t("guidance.own.private") + " / "
                        + says.in(Language.EN).t("guidance.own.private"));
    }
}
