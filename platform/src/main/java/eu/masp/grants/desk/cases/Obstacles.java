package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.AwardsOfMeasure;
import eu.masp.grants.applications.HeldAward;
import eu.masp.grants.desk.DeskAccess.Opened;
import eu.masp.grants.desk.DeskPapers;
import eu.masp.grants.desk.Show;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What speaks against awarding a case, and why it was awarded all the same. */
@Component
class Obstacles {
    private final AwardsOfMeasure awards;
    private final DeskPapers papers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Obstacles(AwardsOfMeasure awards, DeskPapers papers, JdbcClient jdbc, Clock clock) {
        this.awards = awards;
        this.papers = papers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why one was awarded all the same. */
    record Despite(Instant at, UUID officer, String obstacle, String details, String reason) {}

    List<HeldCase> held(Opened opened, SignedIn me) {
        return awards.heldLike(opened.application(), opened.call().measure()).stream()
                .map(each -> new HeldCase(each, sees(me, each) ? "/desk/applications/" + each.application() : ""))
                .toList();
    }

    List<Obstacle> of(Opened opened, List<HeldCase> held, Show show) {
        List<Obstacle> obstacles = new ArrayList<>();
        List<String> missing = papers.missingIds(papers.of(opened.id(), opened.call(), show), opened.call());
        if (!missing.isEmpty()) {
            obstacles.add(new Obstacle(Obstacle.Kind.PAPERS_MISSING, String.join("; ", missing),
                    titles(missing, opened, show)));
        }
        if (!held.isEmpty()) {
            String awards = held.stream()
                    .map(each -> each.award().code() + "/" + each.award().arrival())
                    .collect(Collectors.joining("; "));
            obstacles.add(new Obstacle(Obstacle.Kind.AWARD_HELD, awards, awards));
        }
        return obstacles;
    }

    void despite(UUID application, UUID officer, Map<Obstacle, String> reasons) {
        reasons.forEach((obstacle, reason) -> jdbc.sql("INSERT INTO awarded_despite"
                + " (application, at, officer, obstacle, details, reason) VALUES (?, ?, ?, ?, ?, ?)")
                .params(application, Timestamp.from(clock.instant()), officer, obstacle.kind().word(),
                        obstacle.details(), reason)
                .update());
    }

    List<Despite> written(UUID application) {
        return jdbc.sql("SELECT at, officer, obstacle, details, reason FROM awarded_despite WHERE application = ?"
                + " ORDER BY at, obstacle").param(application)
                .query((row, _) -> new Despite(row.getTimestamp(1).toInstant(),
                        Objects.requireNonNull(row.getObject(2, UUID.class)), row.getString(3), row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** What exactly spoke against it, in the language of whoever reads it. */
    String details(Despite despite, Opened opened, Show show) {
        return despite.obstacle().equals(Obstacle.Kind.PAPERS_MISSING.word())
                ? titles(List.of(despite.details().split("; ")), opened, show) : despite.details();
    }

    private String titles(List<String> ids, Opened opened, Show show) {
        Map<String, String> titles = papers.titles(opened.call(), show);
        return ids.stream().map(id -> titles.getOrDefault(id, id)).collect(Collectors.joining("; "));
    }

    private static boolean sees(SignedIn me, HeldAward award) {
        return me.seats().stream()
                .anyMatch(seat -> (seat.role() == Role.CASE_OFFICER || seat.role() == Role.AUDITOR)
                        && seat.body().equals(award.leadBody())
                        && (seat.territory() == null || seat.territory().equals(award.area())));
    }
}
