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
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What belongs to somebody: an application with a claim, on a call of {@value #REGION} led by {@value #LEAD} in {@value #AREA}; and
 * visitors to whom it does not. A new kind of object gets its id here, under the part of the address before it.
 */
@Lazy // What it makes would be in the way of tests that count.
@TestComponent
public class World {
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
        UUID owner = account("owner-of-all@example.org");
        CallOnFunds.Open call = calls.open(1_000_000);
        UUID application = intake.submit(new Submission(call.call().id(), call.ruleSet(), AREA, call.fund().id(), owner,
                Map.of("adult", "a"), 160_000, 20_000L, "yes", "{}", UUID.randomUUID().toString())).application();
        applications.award(application, 1, 160_000, "officer", "");
        UUID claim = claims.lodge(application, LocalDate.of(2011, 9, 1), 30_000, owner.toString(), "once").id();
        post.send(Letter.about(owner, "password-changed", "/forgotten"));
        seats.give(owner, new Seat(Role.AUDITOR, "another-body", null), SINCE, null, null);
        long seat = jdbc.sql("SELECT id FROM seat WHERE account = ?").param(owner).query(Long.class).single();
        know("applications/{id}", application, draft(call.call().id(), owner));
        know("claims/{id}", claim);
        know("calls/{code}", call.call().code());
        know("apply/{code}", call.call().code());
        know("funds/{id}", call.fund().id());
        know("seats/{id}", seat);
        know("calls/{id}", call.call().id());
        know("claims/{claim}", claim);
        know("items/{claim}", claim);
        know("steps/{step}", "withdraw", "renounce");
        know("/{what}", "extend", "close", "receipt", "allotment", "reallocation");
        know("/programme/statement.{kind}", "csv", "xlsx");
        UUID paper = paper(application, owner);
        know("papers/{paper}", paper);
        know("papers/{id}", paper);
        know("orders/{id}", order(claim, owner));
        firm(owner);
        lab(owner);
        competences(owner);
        guidance(owner);
        badge(owner);
        calibration(owner);
    }

    private void competences(UUID owner) {
        UUID sitting = UUID.randomUUID();
        jdbc.sql("INSERT INTO question_bank (id, family, version, provisional, questions, kept_at)"
                + " VALUES ('routes', 'relating', '1', true, CAST(? AS jsonb), now())").param("""
                        [{"id": "x", "competence": "listening", "context": "care", "text": {"it": "?", "en": "?"},
                          "answers": [{"it": "0", "en": "0"}, {"it": "1", "en": "1"}], "a": 1.0, "b": [0.0]}]""")
                .update();
        jdbc.sql(
                "INSERT INTO sitting (id, account, family, purpose, bank, seed, started_at, changed_at, ended_at, theta,"
                        + " se) VALUES (?, ?, 'relating', 'own', 'routes', 1, now(), now(), now(), 0, 1)")
                .params(sitting, owner)
                .update();
        UUID statement = UUID.randomUUID();
        jdbc.sql("INSERT INTO statement (id, account, concept, label_it, label_en, words, source, said_at)"
                + " VALUES (?, ?, 'listening', 'Ascoltare', 'Listening', 'Prova', 'own', now())")
                .params(statement, owner).update();
        UUID share = UUID.randomUUID();
        jdbc.sql("INSERT INTO profile_share (id, account, body, territory, parts, until_day, given_at)"
                + " VALUES (?, ?, ?, ?, '{said}', '2027-01-01', now())").params(share, owner, LEAD, AREA).update();
        know("sittings/{id}", sitting);
        know("results/{id}", sitting);
        know("/{position}", 0);
        know("statements/{id}", statement);
        know("asked/{asked}", UUID.randomUUID());
        know("shared/{share}", share);
        know("sharing/{share}", share);
        know("chapters/{family}", "relating");
        know("modules/{id}", "listening");
    }

    private void calibration(UUID owner) {
        UUID run = UUID.randomUUID();
        jdbc.sql("INSERT INTO calibration (id, family, state, started_by, started_at, runner, beat_at)"
                + " VALUES (?, 'relating', 'failed', ?, now(), ?, now())").params(run, owner, run).update();
        know("calibration/{id}", run);
        know("families/{family}", "relating");
        know("/report.{kind}", "pdf", "csv", "xlsx");
    }

    private void guidance(UUID owner) {
        UUID one = UUID.randomUUID();
        jdbc.sql("INSERT INTO guidance_case (id, person, body, territory, state, guide, begun_at, since, active_since)"
                + " VALUES (?, ?, ?, ?, 'active', ?, now(), now(), now())").params(one, owner, LEAD, AREA, owner)
                .update();
        UUID step = UUID.randomUUID();
        jdbc.sql("INSERT INTO guidance_step (id, case_id, place, kind, owner, state) VALUES (?, ?, 1, 'training',"
                + " 'person', 'open')").params(step, one).update();
        UUID meeting = UUID.randomUUID();
        jdbc.sql("INSERT INTO guidance_meeting (id, case_id, starts_at, minutes, how, state, made_by, made_at)"
                + " VALUES (?, ?, now(), 45, 'phone', 'planned', ?, now())").params(meeting, one, owner).update();
        UUID document = UUID.randomUUID();
        jdbc.sql(
                "INSERT INTO guidance_document (id, case_id, title, added_by, added_at) VALUES (?, ?, 'Carta', ?, now())")
                .params(document, one, owner).update();
        UUID paper = UUID.randomUUID();
        jdbc.sql(
                "INSERT INTO paper (id, subject, kind, file_name, media_type, bytes, sha256, sent_by, sent_at, scanned,"
                        + " used_for) VALUES (?, ?, ?, 'carta.pdf', 'application/pdf', 3, sha256('%PD'), ?, now(), false,"
                        + " 'accompaniment')")
                .params(paper, one, document.toString(), owner).update();
        jdbc.sql("INSERT INTO paper_content (paper, content) VALUES (?, '%PD')").param(paper).update();
        know("files/{file}", paper);
        know("guidance/{id}", one);
        know("caseload/{id}", one);
        know("path/{step}", step);
        know("meetings/{meeting}", meeting);
        know("notes/{note}", one);
        know("documents/{document}", document);
        know("pictures/{picture}", one);
        know("/flows.{kind}", "csv", "xlsx");
    }

    private void badge(UUID owner) {
        UUID badge = UUID.randomUUID();
        jdbc.sql("INSERT INTO badge_place (list, position) VALUES (1, 7)").update();
        jdbc.sql("INSERT INTO badge (id, account, competence, basis, evidence, list, position, credential, valid_until)"
                + " VALUES (?, ?, 'listening', 'measured', ?, 1, 7, 'a.b.c', now())").params(badge, owner, badge)
                .update();
        know("badges/{id}", badge);
        know("entries/{entry}", UUID.randomUUID());
    }

    private void lab(UUID owner) {
        String setting = "{\"population\":\"gone\",\"measures\":[\"bonus-nido\"],\"area\":\"\","
                + "\"on\":\"2026-11-22\",\"changes\":{}}";
        UUID trial = UUID.randomUUID();
        jdbc.sql("INSERT INTO lab_trial (id, body, account, setting, changed_at) VALUES (?, ?, ?, ?, now())")
                .params(trial, REGION, owner, setting).update();
        UUID scenario = UUID.randomUUID();
        jdbc.sql("INSERT INTO lab_scenario (id, body) VALUES (?, ?)").params(scenario, REGION).update();
        jdbc.sql("INSERT INTO lab_scenario_version (scenario, version, name, reason, setting, rules, account, at)"
                + " VALUES (?, 1, 'Prova', 'Prova', ?, '0123456789abcdef', ?, now())").params(scenario, setting, owner)
                .update();
        know("trials/{id}", trial);
        know("scenarios/{id}", scenario);
        know("/report.{kind}", "pdf", "xlsx");
    }

    private UUID draft(UUID call, UUID owner) {
        UUID draft = UUID.randomUUID();
        jdbc.sql("INSERT INTO application_draft (id, call_id, applicant, account, facts, once, changed_at)"
                + " VALUES (?, ?, ?, ?, '{}', 'once', now())").params(draft, call, owner, owner).update();
        return draft;
    }

    private UUID paper(UUID application, UUID owner) {
        UUID paper = UUID.randomUUID();
        jdbc.sql(
                "INSERT INTO paper (id, subject, kind, file_name, media_type, bytes, sha256, sent_by, sent_at, scanned)"
                        + " VALUES (?, ?, 'other', 'secret.pdf', 'application/pdf', 1, sha256('x'), ?, now(), true)")
                .params(paper, application, owner).update();
        jdbc.sql("INSERT INTO paper_content (paper, content) VALUES (?, 'x')").param(paper).update();
        return paper;
    }

    private UUID order(UUID claim, UUID officer) {
        UUID order = UUID.randomUUID();
        jdbc.sql("INSERT INTO payment_order (id, number, body, made_at, made_by, execution_date, cents, items, file,"
                + " sha256, once) VALUES (?, 1, ?, now(), ?, current_date, 20000, 1, 'x', 'x', 'routes')")
                .params(order, LEAD, officer).update();
        jdbc.sql("INSERT INTO payment_item (payment_order, claim, cents) VALUES (?, ?, 20000)").params(order, claim)
                .update();
        return order;
    }

    private void firm(UUID owner) {
        UUID firm = UUID.randomUUID();
        jdbc.sql("INSERT INTO firm (id, name, legal_form, partita_iva, codice_fiscale, comune, iban, road_freight,"
                + " entered_at) VALUES (?, 'Prova', 'srl', '', '', '', '', false, now())").param(firm).update();
        long representative = jdbc.sql("INSERT INTO firm_representative (firm, account, asked_at, since)"
                + " VALUES (?, ?, '', now()) RETURNING id").params(firm, owner).query(Long.class).single();
        jdbc.sql("INSERT INTO firm_enterprise (id, firm, name, kind, tax_code) VALUES (?, ?, 'Prova', 'firm', '')")
                .params(firm, firm).update();
        UUID aid = UUID.randomUUID();
        jdbc.sql("INSERT INTO de_minimis_aid (id, firm, beneficiary, grantor, act, granted_on, cents, reference,"
                + " declared_by, declared_at) VALUES (?, ?, 'Prova', 'Prova', 'general', '2011-06-14', 1, '', ?, now())")
                .params(aid, firm, owner).update();
        know("aids/{aid}", aid);
        know("firms/{id}", firm);
        know("occupations/{id}", "babysitter");
        know("people/{representative}", representative);
        know("representatives/{representative}", representative);
        know("group/{enterprise}", firm);
        know("years/{of}", firm);
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
     * @param body whose officer it is; empty for a seat that is limited to another territory
     */
    record Visitor(String name, String cookies, @org.jspecify.annotations.Nullable Role role, String body,
            boolean strong) {}

    List<Visitor> visitors() throws SQLException {
        List<Visitor> visitors = new ArrayList<>();
        visitors.add(new Visitor("nobody", SessionInDatabase.tokenCookie(), null, "", false));
        visitors.add(visitor("a parent", null, null, null, false));
        visitors.add(visitor("a parent with a second factor", null, null, null, true));
        for (Role role : Role.values()) {
            visitors.add(visitor(role + " of another body", role, "other-asl", null, true));
            visitors.add(visitor(role + " of another territory", role, LEAD, "tnc-como", true));
            for (String body : List.of(REGION, LEAD)) {
                visitors.add(visitor(role + " of " + body, role, body, null, true));
                visitors.add(visitor(role + " of " + body + " without second factor", role, body, null, false));
            }
        }
        return visitors;
    }

    private Visitor visitor(String name, @org.jspecify.annotations.Nullable Role role,
            @org.jspecify.annotations.Nullable String body, @org.jspecify.annotations.Nullable String territory,
            boolean strong) throws SQLException {
        UUID account = account(UUID.randomUUID() + "@example.org");
        if (role != null) {
            seats.give(account, new Seat(role, java.util.Objects.requireNonNull(body), territory), SINCE, null, null);
        }
        try (Connection connection = database.getConnection()) {
            return new Visitor(name, SessionInDatabase.begin(connection, account, strong).cookies(), role,
                    body == null || territory != null ? "" : body, strong);
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
