package eu.masp.grants.pilot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes applications, claims and what happened to them, thousands at a time. */
@Component
class PilotRows {
    private static final String WAITING = "submit";

    private final JdbcTemplate jdbc;

    PilotRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A column of an insert: its type in the database, and what a row has there. */
    private record Column<T>(String type, Function<T, @Nullable Object> value) {}

    private record Event(UUID of, Instant at, String actor, String event, @Nullable String from, String to,
            String reason, UUID call) {}

    private record ClaimOf(Grant grant, Grant.Claim claim) {}

    void write(List<Grant> grants) {
        insert("INSERT INTO application (id, call_id, area, fund_id, applicant, decided_for, arrival, state, version,"
                + " requested_cents, awarded_cents, monthly_cents, verdict, submitted_at, once)"
                + " SELECT id, call_id, area, fund, applicant, decided_for::jsonb, arrival, state, version, requested, awarded,"
                + " monthly, verdict, submitted, id::text FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " AS g (id, call_id, area, fund, applicant, decided_for, arrival, state, version, requested, awarded, monthly,"
                + " verdict, submitted)", grants,
                List.of(
                        new Column<>("uuid", Grant::id), new Column<>("uuid", Grant::call),
                        new Column<>("text", Grant::area), new Column<>("bigint", Grant::fund),
                        new Column<>("uuid", Grant::applicant), new Column<>("text", Grant::decidedFor),
                        new Column<>("integer", Grant::arrival), new Column<>("text", each -> each.state().word()),
                        new Column<>("integer", each -> events(each).size()),
                        new Column<>("bigint", Grant::requested),
                        new Column<>("bigint", each -> each.awarded() == null ? null : each.requested()),
                        new Column<>("bigint", Grant::monthly), new Column<>("text", Grant::verdict),
                        new Column<>("timestamptz", Grant::submitted)));
        insert("INSERT INTO application_answers (application, facts) SELECT id, facts::jsonb FROM unnest(?, ?)"
                + " AS g (id, facts)", grants,
                List.of(new Column<>("uuid", Grant::id), new Column<>("text", Grant::facts)));
        insert("INSERT INTO application_event (application, at, actor, event, from_state, to_state, reason, rule_set)"
                + " SELECT e.id, e.at, e.actor, e.event, e.before, e.after, e.reason, c.rule_set"
                + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY"
                + " AS e (id, at, actor, event, before, after, reason, call, nth) JOIN call c ON c.id = e.call ORDER BY nth",
                grants.stream().flatMap(each -> events(each).stream()).toList(), events(true));
        List<ClaimOf> claims = grants.stream()
                .flatMap(grant -> grant.claims().stream().map(claim -> new ClaimOf(grant, claim))).toList();
        insert("INSERT INTO claim (id, application, number, month, spent_cents, asked_cents, due_cents, state, version,"
                + " drawn, lodged_at, once) SELECT id, application, number, month, spent, asked, due, state, version, true,"
                + " lodged, id::text FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " AS c (id, application, number, month, spent, asked, due, state, version, lodged)", claims,
                List.of(
                        new Column<>("uuid", each -> each.claim().id()),
                        new Column<>("uuid", each -> each.grant().id()),
                        new Column<>("integer", each -> each.claim().number()),
                        new Column<>("date", each -> each.claim().month()),
                        new Column<>("bigint", each -> each.claim().spent()),
                        new Column<>("bigint", each -> each.claim().cents()),
                        new Column<>("bigint", each -> each.claim().checked() == null ? null : each.claim().cents()),
                        new Column<>("text", each -> each.claim().state().word()),
                        new Column<>("integer", each -> claimEvents(each).size()),
                        new Column<>("timestamptz", each -> noon(each.claim().lodged()))));
        insert("INSERT INTO claim_event (claim, at, actor, event, from_state, to_state, reason)"
                + " SELECT id, at, actor, event, before, after, reason FROM unnest(?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY"
                + " AS e (id, at, actor, event, before, after, reason, nth) ORDER BY nth",
                claims.stream().flatMap(each -> claimEvents(each).stream()).toList(), events(false));
    }

    private static List<Column<Event>> events(boolean withCall) {
        List<Column<Event>> columns = new ArrayList<>(List.of(new Column<Event>("uuid", Event::of),
                new Column<>("timestamptz", Event::at), new Column<>("text", Event::actor),
                new Column<>("text", Event::event), new Column<>("text", Event::from), new Column<>("text", Event::to),
                new Column<>("text", Event::reason)));
        if (withCall) {
            columns.add(new Column<>("uuid", Event::call));
        }
        return columns;
    }

    private static List<Event> events(Grant grant) {
        List<Event> events = new ArrayList<>();
        String first = grant.booked() ? "booked" : "queued";
        events.add(new Event(grant.id(), grant.submitted(), grant.applicant().toString(), WAITING, null, first, "",
                grant.call()));
        if (grant.awarded() != null) {
            events.add(new Event(grant.id(), noon(grant.awarded()), Pilot.ACTOR, "award", "booked", "awarded",
                    grant.why(), grant.call()));
        }
        if (grant.completed() != null) {
            events.add(new Event(grant.id(), noon(grant.completed()), Pilot.ACTOR, "complete", "awarded", "completed",
                    grant.why(), grant.call()));
        }
        return events;
    }

    private static List<Event> claimEvents(ClaimOf of) {
        Grant.Claim claim = of.claim();
        UUID call = of.grant().call();
        List<Event> events = new ArrayList<>();
        events.add(new Event(claim.id(), noon(claim.lodged()), of.grant().applicant().toString(), "lodge", null,
                "lodged", "", call));
        if (claim.checked() != null) {
            events.add(new Event(claim.id(), noon(claim.checked()), Pilot.ACTOR, "check", "lodged", "checked", "",
                    call));
        }
        if (claim.paid() != null) {
            Instant paid = noon(claim.paid());
            events.add(new Event(claim.id(), paid, Pilot.PAYER, "order", "checked", "ordered", "", call));
            events.add(new Event(claim.id(), paid, Pilot.PAYER, "pay", "ordered", "paid", "", call));
        }
        return events;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(PilotCalls.ITALY).toInstant();
    }

    private <T> void insert(String sql, List<T> rows, List<Column<T>> columns) {
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < columns.size(); i++) {
                    Column<T> column = columns.get(i);
                    statement.setArray(i + 1, connection.createArrayOf(column.type(),
                            rows.stream().map(column.value()).toArray()));
                }
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("the demonstration could not be written", e);
            }
        });
    }
}
