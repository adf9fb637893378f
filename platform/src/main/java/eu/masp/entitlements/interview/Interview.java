package eu.masp.entitlements.interview;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one visitor has said so far. Immutable: every change gives another one, without what is still open, which is worked out
 * anew.
 *
 * @param ticked the situations ticked on the first screen; null until it has been sent
 * @param trail the topics answered, in the order in which they were first answered
 * @param keepUntil until when the visitor asked to keep it; null: for a day
 * @param trial answers with one of them changed, to see what changes; null when nothing is being tried
 * @param open what was still worth asking when it was stored; null when it is not known
 */
public record Interview(Case facts, @Nullable Set<String> ticked, List<String> trail, @Nullable Instant keepUntil,
        @Nullable Trial trial, @Nullable StillOpen open) {

    /** Another answer to one topic, and the answers as they would be with it. */
    public record Trial(String topic, Case facts) {}

    /** An answer about one member, null to take it away. */
    public record Given(String member, @Nullable Answer answer) {}

    static Interview about(Case nothingKnown) {
        return new Interview(nothingKnown, null, List.of(), null, null, null);
    }

    Interview ticking(Set<String> now, Situations situations) {
        return new Interview(situations.apply(facts, ticked, now), Set.copyOf(now), trail, keepUntil, null, null);
    }

    public Interview answering(Input input, List<Given> given) {
        return changed(answered(facts, input, given)).passing(input.id());
    }

    /** The answers with these, for whoever is still there: another page may have taken somebody away meanwhile. */
    public static Case answered(Case facts, Input input, List<Given> given) {
        Case changed = facts;
        for (Given each : given) {
            boolean there = Members.of(facts, input.entity()).stream().anyMatch(m -> m.id().equals(each.member()));
            if (there) {
                changed = changed.with(input.entity(), each.member(), input, each.answer());
            }
        }
        return changed;
    }

    Interview counting(Entity entity, int count, Situations situations) {
        boolean more = Members.of(facts, entity).size() < count;
        Case counted = Members.count(facts, entity, count);
        Case said = more ? situations.applyTo(entity, counted, ticked == null ? Set.of() : ticked) : counted;
        return changed(said).passing(new Topic.HowMany(entity).id());
    }

    public Interview notCounting(Entity entity, Answer why) {
        return changed(facts.withCountWithheld(entity, why)).passing(new Topic.HowMany(entity).id());
    }

    public Interview without(Entity entity, String member) {
        return changed(Members.without(facts, entity, member));
    }

    /** As if the topic had not been asked yet. */
    public Interview forgetting(Topic topic) {
        Case less = switch (topic) {
            case Topic.HowMany(Entity entity) -> Members.uncounted(facts, entity);
            case Topic.About(Input input) -> answered(facts, input, Members.of(facts, input.entity()).stream()
                    .map(member -> new Given(member.id(), null)).toList());
        };
        List<String> shorter = trail.stream().filter(each -> !each.equals(topic.id())).toList();
        return new Interview(less, ticked, shorter, keepUntil, null, null);
    }

    public Interview trying(String topic, Case changed) {
        return new Interview(facts, ticked, trail, keepUntil, new Trial(topic, changed), open);
    }

    public Interview keepingTrial() {
        return trial == null ? this : changed(trial.facts()).passing(trial.topic());
    }

    public Interview droppingTrial() {
        return new Interview(facts, ticked, trail, keepUntil, null, open);
    }

    public Interview keeping(@Nullable Instant until) {
        return new Interview(facts, ticked, trail, until, trial, open);
    }

    Interview with(StillOpen stillOpen) {
        return new Interview(facts, ticked, trail, keepUntil, trial, stillOpen);
    }

    private Interview changed(Case now) {
        return new Interview(now, ticked, trail, keepUntil, null, null);
    }

    private Interview passing(String topic) {
        if (trail.contains(topic)) {
            return this;
        }
        List<String> longer = new ArrayList<>(trail);
        longer.add(topic);
        return new Interview(facts, ticked, List.copyOf(longer), keepUntil, trial, open);
    }

    /** How many pages were sent: the first screen, and each topic that was answered, "I don't know" included. */
    public int answeredPages() {
        return trail.size() + (ticked == null ? 0 : 1);
    }
}
