package eu.masp.bench.rush;

import eu.masp.measures.files.MeasureFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A published call on an area fund, and people who have filled in their application, are signed in and wait for the opening. */
final class Opening {
    static final String AREA = "tnc-bergamo";
    /** What the rules give to each: 200 euros for eight months. */
    static final long CENTS = 160_000;
    private static final String RULES = "bench";
    private static final String FACTS = """
            {"household": {"comune": "016219"},
             "adults": [{"id": "m", "role": "mother", "work": "employee", "employer_size": "small", "leave_end": "2012-05-03",
                         "turns_part_time": false, "months_asked": 10}],
             "children": [{"id": "c", "birth_date": "2011-05-03", "care": "nido", "care_monthly_cost": 350}]}""";
    private static final String FORM_TOKEN = UUID.randomUUID().toString();

    private final Connection connection;
    private final UUID call = UUID.randomUUID();
    private long fund;

    private Opening(Connection connection) {
        this.connection = connection;
    }

    /** Somebody who has only to press the button. */
    record Applicant(UUID draft, String session) {

        String path() {
            return "/applications/" + draft + "/submit";
        }

        String cookies() {
            return "masp-session=" + session + "; XSRF-TOKEN=" + FORM_TOKEN;
        }
    }

    /** The body of the form: the token as pages carry it, masked, here with zeros. */
    static String form() {
        byte[] token = FORM_TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return "declared=yes&_csrf=" + Base64.getUrlEncoder().encodeToString(masked).replace("=", "%3D");
    }

    /** @param cents in the fund */
    static Opening of(Connection connection, Path content, long cents) throws SQLException, IOException {
        Opening opening = new Opening(connection);
        connection.setAutoCommit(false);
        opening.publish(content);
        opening.book(cents);
        opening.openArea();
        connection.commit();
        connection.setAutoCommit(true);
        return opening;
    }

    private void publish(Path content) throws SQLException, IOException {
        try (PreparedStatement rules = connection.prepareStatement("INSERT INTO rule_set VALUES (?, ?, now())")) {
            rules.setString(1, RULES);
            rules.setBytes(2, zipped(content));
            rules.executeUpdate();
        }
        execute("""
                INSERT INTO call (id, code, title_it, title_en, body, measure, rule_set, reference_date, opens_at, closes_at,
                                  applicants, state)
                VALUES ('%s', 'bench', 'Prova', 'Bench', 'bench', 'dote-servizi-persona', '%s', '2011-06-14', '2011-06-14',
                        '2099-12-31', 'person', 'published')"""
                .formatted(call, RULES));
        execute("INSERT INTO call_arrival (call_id) VALUES ('" + call + "')");
    }

    private void book(long cents) throws SQLException {
        long source = number("INSERT INTO fund (code, title_it, title_en, level, body) VALUES ('bench-source', 'Stato',"
                + " 'State', 'source', 'bench') RETURNING id");
        fund = number("INSERT INTO fund (code, title_it, title_en, level, body, area, parent) VALUES ('bench-area',"
                + " 'Bergamo', 'Bergamo', 'area', 'bench', '" + AREA + "', " + source + ") RETURNING id");
        for (String kind : List.of("received", "available", "booked", "committed", "claimed", "payable", "paid",
                "recoverable", "demand", "requested")) {
            execute("INSERT INTO ledger_account (fund_id, kind) VALUES (" + source + ", '" + kind + "'), (" + fund
                    + ", '"
                    + kind + "')");
        }
        entry("receipt", source, "received", source, cents);
        entry("allotment", source, "available", fund, cents);
    }

    private void entry(String kind, long from, String account, long to, long cents) throws SQLException {
        long id = number("INSERT INTO ledger_entry (id, posted_at, value_date, kind, actor, reason, once) VALUES"
                + " (nextval('ledger_entry_id'), now(), '2011-06-14', '" + kind + "', 'bench', 'bench', 'bench-" + kind
                + "') RETURNING id");
        execute("INSERT INTO ledger_line SELECT " + id
                + ", n, (SELECT id FROM ledger_account WHERE fund_id = f AND kind"
                + " = k), c FROM (VALUES (1, " + from + ", '" + account + "', -" + cents + "), (2, " + to
                + ", 'available', " + cents + ")) AS v (n, f, k, c)");
    }

    private void openArea() throws SQLException {
        execute("INSERT INTO call_area (call_id, area, fund_id, lead_body) VALUES ('" + call + "', '" + AREA + "', "
                + fund + ", 'bench')");
    }

    List<Applicant> applicants(int count) throws SQLException {
        List<Applicant> applicants = new ArrayList<>(count);
        UUID[] accounts = new UUID[count];
        String[] once = new String[count];
        UUID[] drafts = new UUID[count];
        String[] sessions = new String[count];
        for (int i = 0; i < count; i++) {
            accounts[i] = UUID.randomUUID();
            once[i] = UUID.randomUUID().toString();
            drafts[i] = UUID.nameUUIDFromBytes((accounts[i] + " " + once[i]).getBytes(StandardCharsets.UTF_8));
            sessions[i] = UUID.randomUUID().toString();
            applicants.add(new Applicant(drafts[i], sessions[i]));
        }
        connection.setAutoCommit(false);
        insert("INSERT INTO account (id, email, language, created_at, confirmed_at)"
                + " SELECT id, id || '@example.org', 'it', now(), now() FROM unnest(?) AS a (id)", accounts);
        insert("INSERT INTO identity (account, name, codice_fiscale, updated_at)"
                + " SELECT id, 'Somebody', 'RSSMRA80A41A794H', now() FROM unnest(?) AS a (id)", accounts);
        insert("INSERT INTO application_draft (id, call_id, applicant, account, facts, once, changed_at) SELECT id, '"
                + call + "', account, account, '" + FACTS + "'::jsonb, once, now() FROM unnest(?, ?, ?)"
                + " AS d (id, account, once)", drafts, accounts, once);
        insert("INSERT INTO signed_in (id, account, stage, since, used_at) SELECT sha256(convert_to(session, 'UTF8')),"
                + " account, 'signed-in', now(), now() FROM unnest(?, ?) AS s (session, account)", sessions, accounts);
        connection.commit();
        connection.setAutoCommit(true);
        execute("ANALYZE");
        return applicants;
    }

    private void insert(String sql, Object[]... columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1,
                        connection.createArrayOf(columns[i] instanceof UUID[] ? "uuid" : "text", columns[i]));
            }
            statement.executeUpdate();
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    UUID call() {
        return call;
    }

    long fund() {
        return fund;
    }

    private static byte[] zipped(Path content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path path : MeasureFolder.files(content).stream()
                    .filter(each -> each.toString().matches(".*\\.(ya?ml|csv)")).toList()) {
                zip.putNextEntry(new ZipEntry(content.relativize(path).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(path));
            }
        }
        return bytes.toByteArray();
    }
}
