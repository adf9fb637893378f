package eu.masp.guidance.cases;

import eu.masp.guidance.cases.GuidanceCase.HandOver;
import eu.masp.people.Seats;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to cases: each move in one transaction, with its event and the letter that tells the other side. */
@Service
public class Cases {
    private final CaseTable table;
    private final CaseEvents events;
    private final Consents consents;
    private final Seats seats;
    private final Post post;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Cases(CaseTable table, CaseEvents events, Consents consents, Seats seats, Post post,
            ApplicationEventPublisher publisher, Clock clock) {
        this.table = table;
        this.events = events;
        this.consents = consents;
        this.seats = seats;
        this.post = post;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A case has gone from one holder to another, in the same transaction. */
    public record HandedOver(UUID id, UUID person, String fromBody, boolean toAnotherBody, @Nullable UUID to) {}

    /** The person has ended accompaniment, in the same transaction. */
    public record EndedByPerson(UUID id, UUID person, String body) {}

    /** The body has closed a case, in the same transaction. */
    public record Closed(UUID id, UUID person, String body) {}

    public List<GuidanceCase> of(UUID person) {
        return table.of(person);
    }

    public Optional<GuidanceCase> find(UUID id) {
        return table.find(id);
    }

    /**
     * Invites somebody, by letter. Without an account there is nobody to write to, and to who invites it looks the same, so that
     * nobody learns here who has one: such an invitation lapses like any that is not answered.
     *
     * @param account of the person; empty: there is none
     * @param address the one the letter goes to, kept while it waits
     * @return empty where she has an open case with this body already
     */
    @Transactional
    public Optional<UUID> invite(Optional<UUID> account, String address, String body, String territory, UUID guide) {
        return invite(account, address, body, territory, guide, "invite");
    }

    private Optional<UUID> invite(Optional<UUID> account, String address, String body, String territory, UUID guide,
            String event) {
        Instant now = clock.instant();
        UUID person = account.orElseGet(UUID::randomUUID);
        if (table.waits(address, body)) {
            return Optional.empty();
        }
        GuidanceCase fresh = new GuidanceCase(UUID.randomUUID(), person, body, territory, CaseState.INVITED, guide,
                address, now, now, null, null, null, null, null, false, 1);
        if (!table.insert(fresh)) {
            return Optional.empty();
        }
        events.write(fresh.id(), event, Move.By.GUIDE, guide, "");
        account.ifPresent(to -> post.send(Letter.about(to, "guidance.invited", mine(fresh.id()))));
        return Optional.of(fresh.id());
    }

    /**
     * She asks a body for accompaniment herself.
     *
     * @param words what she agreed to
     * @return empty where she has an open case with this body already
     */
    @Transactional
    public Optional<UUID> ask(UUID person, String body, String territory, String words) {
        return ask(person, body, territory, words, "ask");
    }

    private Optional<UUID> ask(UUID person, String body, String territory, String words, String event) {
        Instant now = clock.instant();
        GuidanceCase fresh = new GuidanceCase(UUID.randomUUID(), person, body, territory, CaseState.REQUESTED, null,
                null, now, now, null, null, null, null, null, false, 1);
        if (!table.insert(fresh)) {
            return Optional.empty();
        }
        events.write(fresh.id(), event, Move.By.PERSON, person, "");
        consents.give(fresh.id(), Consents.ACCOMPANIMENT, words);
        return Optional.of(fresh.id());
    }

    /** @param words what she agreed to */
    @Transactional
    public void accept(UUID id, UUID person, String words) {
        GuidanceCase now = move(id, Move.ACCEPT, person, "", found -> found);
        consents.give(id, Consents.ACCOMPANIMENT, words);
        tellGuide(now, "guidance.accepted");
    }

    @Transactional
    public void decline(UUID id, UUID person) {
        move(id, Move.DECLINE, person, "", found -> found);
    }

    @Transactional
    public void takeUp(UUID id, UUID guide) {
        GuidanceCase now = move(id, Move.TAKE_UP, guide, "", found -> heldBy(found, guide));
        tellPerson(now, "guidance.taken-up");
    }

    @Transactional
    public void turnDown(UUID id, UUID guide, String reason) {
        tellPerson(move(id, Move.TURN_DOWN, guide, reason, found -> found), "guidance.turned-down");
    }

    @Transactional
    public void takeInvitationBack(UUID id, UUID guide) {
        move(id, Move.TAKE_INVITATION_BACK, guide, "", found -> found);
    }

    /** Nobody has answered; whoever invited is told, and may invite again. */
    @Transactional
    public void lapse(UUID id) {
        tellGuide(move(id, Move.LAPSE, null, "", found -> found), "guidance.lapsed");
    }

    List<UUID> unanswered(Instant invitedBefore) {
        return table.invitedBefore(invitedBefore);
    }

    @Transactional
    public void proposeHandOver(UUID id, UUID guide, HandOver to, String reason) {
        tellPerson(move(id, Move.PROPOSE_HAND_OVER, guide, reason, found -> with(found, to)), "guidance.hand-over");
    }

    /**
     * She agrees: the history goes along, and private notes as their authors have said.
     *
     * @param read to whom, where she read it
     * @param words what she agreed to
     * @return false where it would go to somebody else by now: she has not read that, and nothing changes
     */
    @Transactional
    public boolean agreeToHandOver(UUID id, UUID person, HandOver read, String words) {
        GuidanceCase before = table.lock(id).orElseThrow();
        HandOver to = before.to();
        if (before.state() != CaseState.HANDING_OVER || to == null) {
            throw new MoveRefusedException(Move.AGREE_TO_HAND_OVER, before.state());
        }
        if (!to.equals(read)) {
            return false;
        }
        boolean elsewhere = !to.body().equals(before.body());
        GuidanceCase now = move(id, Move.AGREE_TO_HAND_OVER, person, "", found -> handed(found, to));
        if (elsewhere) {
            consents.end(id);
            consents.give(id, Consents.HAND_OVER, words);
        }
        publisher.publishEvent(new HandedOver(id, person, before.body(), elsewhere, to.guide()));
        tellGuide(now, "guidance.handed-over");
        return true;
    }

    @Transactional
    public void refuseHandOver(UUID id, UUID person) {
        tellGuide(move(id, Move.REFUSE_HAND_OVER, person, "", found -> with(found, null)), "guidance.not-handed-over");
    }

    @Transactional
    public void takeHandOverBack(UUID id, UUID guide) {
        move(id, Move.TAKE_HAND_OVER_BACK, guide, "", found -> with(found, null));
    }

    /** Goes on with a case whose holder has left the body, or that was handed over to nobody in particular. */
    @Transactional
    public void stepIn(UUID id, UUID guide) {
        GuidanceCase before = table.lock(id).orElseThrow();
        if (isHeld(before)) {
            throw new MoveRefusedException(Move.STEP_IN, before.state());
        }
        GuidanceCase now = move(id, Move.STEP_IN, guide, "", found -> heldBy(found, guide));
        publisher.publishEvent(new HandedOver(id, now.whose(), now.body(), false, guide));
        tellPerson(now, "guidance.stepped-in");
    }

    /** To whom news of it goes: whoever holds it and works there today. */
    public Optional<UUID> holder(GuidanceCase one) {
        return Optional.ofNullable(one.guide()).filter(_ -> isHeld(one));
    }

    /** Whether somebody who works for the body today holds it. */
    public boolean isHeld(GuidanceCase one) {
        UUID guide = one.guide();
        return guide != null && seats.of(guide).stream()
                .anyMatch(seat -> seat.role() == eu.masp.people.Role.GUIDE && seat.body().equals(one.body())
                        && (seat.territory() == null || seat.territory().equals(one.territory())));
    }

    @Transactional
    public void close(UUID id, UUID guide, Outcome outcome, String reason) {
        GuidanceCase now = move(id, Move.CLOSE, guide, reason, found -> closed(found, outcome.word()));
        consents.end(id);
        publisher.publishEvent(new Closed(id, now.whose(), now.body()));
        tellPerson(now, "guidance.closed");
    }

    /**
     * Invites anew whose case is closed. That is a case of its own, empty until she accepts: the closed one stays as it is, with its outcome
     * and what is still to be asked, whatever she answers.
     *
     * @param address hers
     * @throws MoveRefusedException where it is not closed, or she has an open case with this body
     */
    @Transactional
    public UUID inviteAgain(UUID id, String address, UUID guide) {
        GuidanceCase closed = over(id, "invite again", CaseState.CLOSED);
        return invite(Optional.of(closed.whose()), address, closed.body(), closed.territory(), guide, "reopen")
                .orElseThrow(() -> new MoveRefusedException("invite again", closed.state()));
    }

    /** She ends it, from wherever it stands; nothing happens where it has ended already. */
    @Transactional
    public void end(UUID id, UUID person) {
        GuidanceCase found = table.lock(id).orElseThrow();
        Move move = switch (found.state()) {
            case ACTIVE -> Move.END;
            case HANDING_OVER -> Move.END_WHILE_ASKED;
            case REQUESTED -> Move.TAKE_REQUEST_BACK;
            case INVITED -> Move.DECLINE;
            case CLOSED -> Move.END_AFTER_CLOSING;
            default -> null;
        };
        if (move != null) {
            GuidanceCase now = move(id, move, person, "", each -> with(each, null));
            consents.end(id);
            publisher.publishEvent(new EndedByPerson(id, person, now.body()));
            tellGuide(now, "guidance.ended");
        }
    }

    /**
     * She asks the same body again, in a case of its own.
     *
     * @throws MoveRefusedException where it is not over, or she has an open case with this body
     */
    @Transactional
    public UUID comeBack(UUID id, UUID person, String words) {
        GuidanceCase ended = over(id, "come back", CaseState.CLOSED, CaseState.WITHDRAWN);
        return ask(person, ended.body(), ended.territory(), words, "come_back")
                .orElseThrow(() -> new MoveRefusedException("come back", ended.state()));
    }

    private GuidanceCase over(UUID id, String what, CaseState... states) {
        GuidanceCase found = table.lock(id).orElseThrow();
        if (!List.of(states).contains(found.state()) || found.person() == null) {
            throw new MoveRefusedException(what, found.state());
        }
        return found;
    }

    /** What else there is between the person and the body, or was: open, or once begun. The newest first. */
    public List<GuidanceCase> beside(GuidanceCase one) {
        return table.of(one.whose()).stream().filter(each -> !each.id().equals(one.id())
                && each.body().equals(one.body()) && (each.state().open() || each.activeSince() != null)).toList();
    }

    /** The first time that they really met; later meetings change nothing. */
    @Transactional
    public void met(UUID id, Instant at) {
        table.lock(id).filter(found -> found.firstMetAt() == null || at.isBefore(found.firstMetAt()))
                .ifPresent(found -> table.update(new GuidanceCase(found.id(), found.person(), found.body(),
                        found.territory(), found.state(), found.guide(), found.invitedAs(), found.begunAt(),
                        found.since(), found.activeSince(), at, found.closedAt(), found.outcome(), found.to(),
                        found.demonstration(), found.version())));
    }

    private GuidanceCase move(UUID id, Move move, @Nullable UUID actor, String reason,
            UnaryOperator<GuidanceCase> change) {
        GuidanceCase found = table.lock(id).orElseThrow();
        if (found.state() != move.from() || found.person() == null) {
            throw new MoveRefusedException(move, found.state());
        }
        Instant now = clock.instant();
        GuidanceCase changed = change.apply(found);
        Instant closed = changed.closedAt() == null ? now : changed.closedAt();
        boolean begins = move.to() == CaseState.ACTIVE && changed.activeSince() == null;
        GuidanceCase after = new GuidanceCase(id, changed.person(), changed.body(), changed.territory(), move.to(),
                changed.guide(), move.to() == CaseState.INVITED ? changed.invitedAs() : null, changed.begunAt(), now,
                begins ? now : changed.activeSince(), changed.firstMetAt(),
                move.to().open() ? null : closed, changed.outcome(), changed.to(), changed.demonstration(),
                changed.version());
        if (!table.update(after)) {
            throw new MoveRefusedException(move, found.state());
        }
        events.write(id, move.word(), move.by(), actor, reason);
        return after;
    }

    private static GuidanceCase with(GuidanceCase one, @Nullable HandOver to) {
        return copy(one, one.body(), one.territory(), one.guide(), one.outcome(), to);
    }

    private static GuidanceCase handed(GuidanceCase one, HandOver to) {
        return copy(one, to.body(), to.territory(), to.guide(), one.outcome(), null);
    }

    private static GuidanceCase heldBy(GuidanceCase one, @Nullable UUID guide) {
        return copy(one, one.body(), one.territory(), guide, one.outcome(), one.to());
    }

    private static GuidanceCase closed(GuidanceCase one, String outcome) {
        return copy(one, one.body(), one.territory(), one.guide(), outcome, one.to());
    }

    private static GuidanceCase copy(GuidanceCase one, String body, String territory, @Nullable UUID guide,
            @Nullable String outcome, @Nullable HandOver to) {
        return new GuidanceCase(one.id(), one.person(), body, territory, one.state(), guide, one.invitedAs(),
                one.begunAt(), one.since(), one.activeSince(), one.firstMetAt(), one.closedAt(), outcome, to,
                one.demonstration(), one.version());
    }

    private void tellPerson(GuidanceCase one, String template) {
        post.send(Letter.about(one.whose(), template, mine(one.id())));
    }

    private void tellGuide(GuidanceCase one, String template) {
        UUID guide = one.guide();
        if (guide != null) {
            post.send(Letter.about(guide, template, "/caseload/" + one.id()));
        }
    }

    private static String mine(UUID id) {
        return "/guidance/" + id;
    }
}
