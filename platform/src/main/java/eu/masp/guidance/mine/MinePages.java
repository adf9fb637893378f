package eu.masp.guidance.mine;

import eu.masp.guidance.cases.CaseEvent;
import eu.masp.guidance.cases.CaseEvents;
import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.cases.Intakes;
import eu.masp.guidance.path.PathStep;
import eu.masp.guidance.path.Paths;
import eu.masp.guidance.rights.Pictures;
import eu.masp.guidance.papers.Documents;
import eu.masp.guidance.talk.Meetings;
import eu.masp.guidance.talk.Messages;
import eu.masp.guidance.talk.Note;
import eu.masp.guidance.talk.Notes;
import eu.masp.guidance.words.Say;
import eu.masp.guidance.words.Says;
import eu.masp.people.People;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts her page together: only what she may see. */
@Component
class MinePages {
    private static final Set<String> DONE = Set.of("asked", "accepted", "agreed", "changes", "settled", "job",
            "written",
            "given", "kept", "brought", "ended", "refused", "picture");

    private final Cases cases;
    private final Paths paths;
    private final Meetings meetings;
    private final Messages messages;
    private final Notes notes;
    private final Documents documents;
    private final Pictures pictures;
    private final Intakes intakes;
    private final CaseEvents events;
    private final People people;
    private final Says says;

    MinePages(Cases cases, Paths paths, Meetings meetings, Messages messages, Notes notes, Documents documents,
            Pictures pictures,
            Intakes intakes, CaseEvents events, People people, Says says) {
        this.cases = cases;
        this.paths = paths;
        this.meetings = meetings;
        this.messages = messages;
        this.notes = notes;
        this.documents = documents;
        this.pictures = pictures;
        this.intakes = intakes;
        this.events = events;
        this.people = people;
        this.says = says;
    }

    MinePage of(GuidanceCase one, Locale locale, String done) {
        Say say = says.in(locale);
        UUID id = one.id();
        List<PathStep> steps = paths.of(id);
        List<Messages.Message> written = messages.of(id);
        List<Note> shared = notes.shared(id);
        List<CaseEvents.LooksOfDay> looks = events.looksByDay(id);
        List<CaseEvent> history = events.of(id);
        Set<UUID> named = new HashSet<>();
        written.stream().filter(each -> !each.fromPerson()).forEach(each -> named.add(each.author()));
        shared.forEach(each -> named.add(each.author()));
        looks.forEach(each -> named.add(each.reader()));
        history.stream().filter(each -> each.byWhom().equals("guide")).map(CaseEvent::actor)
                .filter(java.util.Objects::nonNull).forEach(named::add);
        Optional.ofNullable(one.guide()).ifPresent(named::add);
        Optional.ofNullable(one.to()).map(GuidanceCase.HandOver::guide).ifPresent(named::add);
        Optional<Intakes.Intake> intake = intakes.find(id);
        return new MinePage(say, one, steps, paths.next(one, steps), meetings.of(id), written, shared, documents.of(id),
                pictures.of(id), intake.isPresent(), intake.filter(each -> each.givenAt() != null).isPresent(),
                people.officers(named), looks, history, consent(one, say), DONE.contains(done)
                        ? say.t("guidance.mine.done." + done) : "",
                cases.beside(one), cases.of(one.whose()).size() > 1);
    }

    /** What she is asked to agree to where a case stands; the same words are kept when she does. */
    String consent(GuidanceCase one, Say say) {
        GuidanceCase.HandOver to = one.to();
        return one.state() == CaseState.HANDING_OVER && to != null
                ? say.t("guidance.consent.hand-over", say.body(to.body()) + ", " + say.territory(to.territory()))
                : say.t("guidance.consent", say.body(one.body()) + ", " + say.territory(one.territory()));
    }
}
