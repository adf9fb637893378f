package eu.masp.grants.desk.cases;

import eu.masp.grants.desk.DeskAccess.Opened;
import eu.masp.grants.desk.Show;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who did what to a case, and why, in words. */
@Component
public class History {
    private final CaseFacts facts;
    private final Obstacles obstacles;
    private final People people;

    History(CaseFacts facts, Obstacles obstacles, People people) {
        this.facts = facts;
        this.obstacles = obstacles;
        this.people = people;
    }

    /** @param dissent whether it is a disagreement with the rules */
    public record Line(String when, String who, String what, String why, boolean dissent) {}

    public List<Line> of(Opened opened, SignedIn me, Show show) {
        List<CaseFacts.Event> events = new ArrayList<>(facts.events(opened.id()));
        events.addAll(facts.conflicts(opened.id()));
        List<CaseFacts.Dissent> dissents = facts.dissents(opened.id());
        List<Obstacles.Despite> despites = obstacles.written(opened.id());
        Map<UUID, String> names = names(Stream.concat(events.stream().map(CaseFacts.Event::actor).map(History::key)
                .flatMap(Optional::stream),
                Stream.concat(
                        dissents.stream().map(CaseFacts.Dissent::officer),
                        despites.stream().map(Obstacles.Despite::officer)))
                .filter(key -> !key.equals(opened.application().applicant())).collect(Collectors.toSet()), me);
        Stream<Map.Entry<Instant, Line>> despite = despites.stream().map(each -> Map.entry(each.at(),
                new Line(show.moment(each.at()), who(each.officer().toString(), opened, names, show),
                        show.t("desk.despite.said." + each.obstacle(), obstacles.details(each, opened, show)),
                        each.reason(), true)));
        return Stream.concat(Stream.concat(
                events.stream().map(each -> Map.entry(each.at(), new Line(show.moment(each.at()),
                        who(each.actor(), opened, names, show), show.t("desk.event." + each.event()),
                        show.written(each.reason()),
                        false))),
                dissents.stream().map(each -> Map.entry(each.at(), new Line(show.moment(each.at()),
                        who(each.officer().toString(), opened, names, show),
                        show.t("desk.dissent.said", show.t("desk.event." + each.step()),
                                show.t("desk.verdict." + each.verdict())),
                        each.reason(), true)))),
                despite)
                .sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }

    public String name(UUID officer, SignedIn me, Show show) {
        return names(List.of(officer), me).getOrDefault(officer, show.t("desk.who.officer"));
    }

    /** Who an actor of an event is. */
    public String who(String actor, Opened opened, SignedIn me, Show show) {
        Optional<UUID> key = key(actor).filter(each -> !each.equals(opened.application().applicant()));
        return who(actor, opened, key.map(each -> names(List.of(each), me)).orElse(Map.of()), show);
    }

    private Map<UUID, String> names(Collection<UUID> keys, SignedIn me) {
        return people.names(keys, me, "who worked on a case");
    }

    private static String who(String actor, Opened opened, Map<UUID, String> names, Show show) {
        if (actor.equals("masp")) {
            return "MASP";
        }
        if (actor.equals(opened.application().applicant().toString())) {
            return show.t("desk.who.applicant");
        }
        return Objects.requireNonNull(
                key(actor).map(key -> names.getOrDefault(key, show.t("desk.who.officer"))).orElse(actor));
    }

    private static Optional<UUID> key(String actor) {
        try {
            return Optional.of(UUID.fromString(actor));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
