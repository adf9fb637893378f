package eu.masp.routes;

import eu.masp.grants.CallOnFunds;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Intake;
import eu.masp.grants.applications.Submission;
import eu.masp.grants.claims.Claims;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.testing.SessionInDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What belongs to somebody: an application with a claim, on a call of {@value #REGION} led by {@value #LEAD} in {@value #AREA}; and
 * visitors to whom it does not. A new kind of object gets its id here, under the part of the address before it.
 */
@TestComponent
class World {
    static final String REGION = "test-region";
    static final String LEAD = "test-asl";
    static final String AREA = "tnc-bergamo";
    private static final LocalDate SINCE = LocalDate.of(2011, 1, 1);

    private final JdbcClient jdbc;
    private final DataSource database;
    private final Seats seats;
    private final Map<String, List<String>> ids = new HashMap<>();

    World(JdbcClient jdbc, DataSource database, Seats seats, CallOnFunds calls, Intake intake,
            Applications applications, Claims claims, Post post) {
        this.jdbc = jdbc;
        this.database = database;
        this.seats = seats;
        UUID owner = account("owner@example.org");
        CallOnFunds.Open call = calls.open(1_000_000);
        UUID application = intake.submit(new Submission(call.call().id(), call.ruleSet(), AREA, call.fund().id(), owner,
                Map.of("adult", "a"), 160_000, 20_000L, "yes", "{}", UUID.randomUUID().toString())).application();
        applications.award(application, 1, 160_000, "officer", "");
        UUID claim = claims.lodge(application, LocalDate.of(2011, 9, 1), 30_000, owner.toString(), "once").id();
        post.send(Letter.about(owner, "password-changed", "/forgotten"));
        seats.give(owner, new Seat(Role.AUDITOR, "another-body", null), SINCE, null, null);
        long seat = jdbc.sql("SELECT id FROM seat WHERE account = ?").param(owner).query(Long.class).single();
        know("applications/{id}", application);
        know("claims/{id}", claim);
        know("calls/{code}", call.call().code());
        know("apply/{code}", call.call().code());
        know("funds/{id}", call.fund().id());
        know("seats/{id}", seat);
    }

    private void know(String variable, Object... values) {
        ids.put(variable, java.util.Arrays.stream(values).map(Object::toString).toList());
    }

    /** Ids of what belongs to others. */
    List<String> ids(String variable) {
        List<String> known = ids.get(variable);
        if (known == null) {
            throw new AssertionError("The walk over all addresses has no id for " + variable + ": let "
                    + World.class.getName() + " know one that belongs to somebody.");
        }
        return known;
    }

    /** Ids that no page shows to somebody whom they do not concern. */
    List<String> secrets() {
        return List.of(ids("applications/{id}").getFirst(), ids("claims/{id}").getFirst());
    }

    /**
     * Somebody who asks.
     *
     * @param cookies of their browser
     * @param role null for who holds no seat
     * @param concerned whether body and territory are the objects' own
     */
    record Visitor(String name, String cookies, @org.jspecify.annotations.Nullable Role role, boolean concerned,
            boolean strong) {}

    List<Visitor> visitors() throws SQLException {
        List<Visitor> visitors = new ArrayList<>();
        visitors.add(new Visitor("nobody", SessionInDatabase.tokenCookie(), null, false, false));
        visitors.add(visitor("a parent", null, null, null, false, false));
        visitors.add(visitor("a parent with a second factor", null, null, null, false, true));
        for (Role role : Role.values()) {
            visitors.add(visitor(role + " of another body", role, "other-asl", null, false, true));
            visitors.add(visitor(role + " of another territory", role, LEAD, "tnc-como", false, true));
            for (String body : List.of(REGION, LEAD)) {
                visitors.add(visitor(role + " of " + body, role, body, null, true, true));
                visitors.add(visitor(role + " of " + body + " without second factor", role, body, null, true, false));
            }
        }
        return visitors;
    }

    private Visitor visitor(String name, @org.jspecify.annotations.Nullable Role role,
            @org.jspecify.annotations.Nullable String body, @org.jspecify.annotations.Nullable String territory,
            boolean concerned, boolean strong) throws SQLException {
        UUID account = account(UUID.randomUUID() + "@example.org");
        if (role != null) {
            seats.give(account, new Seat(role, java.util.Objects.requireNonNull(body), territory), SINCE, null, null);
        }
        try (Connection connection = database.getConnection()) {
            return new Visitor(name, SessionInDatabase.begin(connection, account, strong).cookies(), role, concerned,
                    strong);
        }
    }

    private UUID account(String email) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                "INSERT INTO account (id, email, language, created_at, confirmed_at) VALUES (?, ?, 'it', now(), now())")
                .params(id, email).update();
        return id;
    }
}
