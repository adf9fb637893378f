package eu.masp.guidance.flows;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.Outcome;
import eu.masp.guidance.cases.Reach;
import eu.masp.guidance.flows.FlowCounts.Group;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.testing.MaspTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A case that goes to another service leaves its figures where things happened, and one that follows another leaves that one's as they were. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class HandedOverTest {
    private static final Group OLD = new Group("flows-old", "here");
    private static final Group NEW = new Group("flows-new", "there");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private FlowCounts counts;
    @Autowired
    private Clock clock;
    @Autowired
    private Cases cases;

    @Test
    void whatHappenedBeforeStaysWithTheOldServiceAndWhatComesAfterIsTheNewOnes() {
        int last = LocalDate.now(clock).getYear() - 1;
        Reach both = new Reach(List.of(new Seat(Role.SUPERVISOR, OLD.body(), null),
                new Seat(Role.SUPERVISOR, NEW.body(), null)));
        UUID moved = accompanied(last);
        accompanied(last);
        step(moved, "orientation", LocalDate.of(last, 3, 10));
        step(moved, "job", LocalDate.of(last, 9, 1));
        assertThat(sum(counts.opened(both, last), OLD, "opened")).isEqualTo(2);

        handOver(moved, LocalDate.of(last, 6, 15));
        assertThat(sum(counts.opened(both, last), OLD, "opened")).as("begun there").isEqualTo(2);
        assertThat(counts.opened(both, last)).doesNotContainKey(NEW);
        assertThat(sum(counts.met(both, last), OLD, "met")).isEqualTo(2);
        long[] old = counts.active(both, last).getOrDefault(OLD, Map.of()).getOrDefault("active", new long[12]);
        long[] now = counts.active(both, last).getOrDefault(NEW, Map.of()).getOrDefault("active", new long[12]);
        assertThat(old).containsExactly(0, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1);
        assertThat(now).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1);
        assertThat(sum(counts.steps(both, last), OLD, "orientation")).isOne();
        assertThat(sum(counts.steps(both, last), NEW, "job")).isOne();
        assertThat(counts.years(new Reach(List.of(new Seat(Role.SUPERVISOR, OLD.body(), null))))).contains(last);
        // Each service reads its own part only.
        Reach one = new Reach(List.of(new Seat(Role.SUPERVISOR, NEW.body(), null)));
        assertThat(counts.opened(one, last)).isEmpty();
        assertThat(counts.active(one, last)).containsOnlyKeys(NEW);
    }

    @Test
    void aHandOverOfTodayMovesNothingThatShows() {
        int last = LocalDate.now(clock).getYear() - 1;
        Reach both = new Reach(List.of(new Seat(Role.SUPERVISOR, OLD.body() + "-today", null),
                new Seat(Role.SUPERVISOR, NEW.body(), null)));
        UUID one = accompanied(last);
        jdbc.sql("UPDATE guidance_case SET body = body || '-today' WHERE id = ?").param(one).update();
        long[] before = counts.active(both, last + 1).getOrDefault(new Group(OLD.body() + "-today", "here"), Map.of())
                .getOrDefault("active", new long[12]);
        handOver(one, LocalDate.now(clock));
        assertThat(counts.active(both, last + 1).getOrDefault(new Group(OLD.body() + "-today", "here"), Map.of())
                .getOrDefault("active", new long[12])).containsExactly(before);
    }

    @Test
    void whoComesBackOrEndsChangesNoFigureOfThePast() {
        int last = LocalDate.now(clock).getYear() - 1;
        Group group = new Group("flows-back", "here");
        Reach reach = new Reach(List.of(new Seat(Role.SUPERVISOR, group.body(), null)));
        UUID guide = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        UUID closed = over(group, person, "closed", "job", LocalDate.of(last, 12, 10));
        UUID other = UUID.randomUUID();
        UUID ended = over(group, other, "withdrawn", null, LocalDate.of(last, 11, 5));
        String before = figures(reach, group, last);
        assertThat(before).contains("job=[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]",
                "ended=[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]", "active=[0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 0]");

        UUID back = cases.comeBack(closed, person, "parole");
        assertThat(figures(reach, group, last)).as("she asks anew").isEqualTo(before);
        cases.takeUp(back, guide);
        assertThat(figures(reach, group, last)).as("taken up").isEqualTo(before);
        cases.close(back, guide, Outcome.MOVED, "perché");
        assertThat(figures(reach, group, last)).as("closed anew").isEqualTo(before);
        cases.comeBack(ended, other, "parole");
        assertThat(figures(reach, group, last)).as("whoever had ended it").isEqualTo(before);
        cases.inviteAgain(closed, person + "@example.org", guide);
        assertThat(figures(reach, group, last)).as("invited anew").isEqualTo(before);
        cases.end(closed, person);
        assertThat(figures(reach, group, last)).as("ended after it was closed").isEqualTo(before);
    }

    private UUID over(Group group, UUID person, String state, @Nullable String outcome, LocalDate day) {
        UUID id = accompanied(day.getYear());
        jdbc.sql("UPDATE guidance_case SET body = ?, person = ?, state = ?, outcome = ?, closed_at = ?, since = ?"
                + " WHERE id = ?")
                .params(group.body(), person, state, outcome, at(day), at(day), id).update();
        return id;
    }

    private String figures(Reach reach, Group group, int year) {
        StringBuilder text = new StringBuilder();
        for (var counted : List.of(counts.opened(reach, year), counts.met(reach, year), counts.active(reach, year),
                counts.outcomes(reach, year))) {
            new TreeMap<>(counted.getOrDefault(group, Map.of()))
                    .forEach((word, months) -> text.append(word).append('=').append(Arrays.toString(months)));
        }
        return text.toString();
    }

    private UUID accompanied(int year) {
        UUID id = UUID.randomUUID();
        Timestamp begun = at(LocalDate.of(year, 2, 3));
        jdbc.sql("INSERT INTO guidance_case (id, body, territory, state, begun_at, since, active_since, first_met_at)"
                + " VALUES (?, ?, ?, 'active', ?, ?, ?, ?)")
                .params(id, OLD.body(), OLD.territory(), begun, begun, begun, begun).update();
        return id;
    }

    private void handOver(UUID id, LocalDate day) {
        jdbc.sql("INSERT INTO guidance_earlier_place (case_id, body, territory, until)"
                + " SELECT id, body, territory, ? FROM guidance_case WHERE id = ?").params(at(day), id).update();
        jdbc.sql("UPDATE guidance_case SET body = ?, territory = ? WHERE id = ?")
                .params(NEW.body(), NEW.territory(), id).update();
    }

    private void step(UUID id, String kind, LocalDate done) {
        jdbc.sql("INSERT INTO guidance_step (id, case_id, place, kind, owner, state, done_on)"
                + " VALUES (?, ?, 1, ?, 'person', 'done', ?)").params(UUID.randomUUID(), id, kind, done).update();
    }

    /** At noon: handed over today, it is today, too. */
    private Timestamp at(LocalDate day) {
        return Timestamp.from(day.atTime(12, 0).atZone(clock.getZone()).toInstant());
    }

    private static long sum(Map<Group, Map<String, long[]>> counts, Group group, String word) {
        return Arrays.stream(counts.getOrDefault(group, Map.of()).getOrDefault(word, new long[12])).sum();
    }
}
