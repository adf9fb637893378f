package eu.masp.grants.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register. */
@Repository
class PublicationTable {
    /** Five years from the first of January after the one in which it had to be published (D.Lgs. 33/2013, art. 8 c. 3). */
    static final int YEARS_SHOWN = 5;
    private static final String SHOWN = """
            FROM (SELECT DISTINCT ON (application) * FROM publication ORDER BY application, id DESC) AS p
            WHERE p.act IN ('published', 'corrected') AND p.year >= :first AND (CAST(:year AS integer) IS NULL OR p.year = :year)
                AND (:text = '' OR position(lower(:text) IN lower(p.name)) > 0 OR p.code = :text)
            """;

    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody looks for.
     *
     * @param text a part of a name, or a whole code; empty: all
     * @param year of award; null: all
     * @param today the year it is
     */
    record Search(String text, @Nullable Integer year, int today) {}

    /** How many there are, and their sum in cents. */
    record Total(int count, long cents) {}

    void lock(String beneficiary) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?))").param("register " + beneficiary)
                .query((_, _) -> true).single();
    }

    void insert(Publication row) {
        jdbc.sql(
                """
                        INSERT INTO publication (application, act, at, actor, reason, call_id, name, code, year, cents, basis, office,
                            responsible, selection, demonstration)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(row.application(), row.act().word(), Timestamp.from(row.at()), row.actor(), row.reason(),
                        row.call(), row.name(), row.code(), row.year(), row.cents(), row.basis(), row.office(),
                        row.responsible(), row.selection(), row.demonstration())
                .update();
    }

    /** All rows of an application, the latest first. */
    List<Publication> history(UUID application) {
        return jdbc.sql("SELECT * FROM publication WHERE application = ? ORDER BY id DESC").param(application)
                .query(PublicationTable::row).list();
    }

    Optional<Publication> latest(UUID application) {
        return jdbc.sql("SELECT * FROM publication WHERE application = ? ORDER BY id DESC LIMIT 1").param(application)
                .query(PublicationTable::row).optional();
    }

    List<Publication> shown(Search search, int limit, int offset) {
        return with(jdbc.sql("SELECT p.* " + SHOWN + "ORDER BY p.year DESC, p.name, p.id LIMIT :limit OFFSET :offset"),
                search).param("limit", limit).param("offset", offset).query(PublicationTable::row).list();
    }

    Total total(Search search) {
        return with(jdbc.sql("SELECT count(*)::int, coalesce(sum(p.cents), 0)::bigint " + SHOWN), search)
                .query((row, _) -> new Total(row.getInt(1), row.getLong(2))).single();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec query, Search search) {
        return query.param("first", search.today() - YEARS_SHOWN).param("year", search.year()).param("text",
                search.text());
    }

    private static Publication row(ResultSet row, int number) throws SQLException {
        return new Publication(row.getLong("id"), Objects.requireNonNull(row.getObject("application", UUID.class)),
                Publication.Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                row.getTimestamp("at").toInstant(), row.getString("actor"), row.getString("reason"),
                Objects.requireNonNull(row.getObject("call_id", UUID.class)), row.getString("name"),
                row.getString("code"), row.getInt("year"), row.getLong("cents"), row.getString("basis"),
                row.getString("office"), row.getString("responsible"), row.getString("selection"),
                row.getBoolean("demonstration"));
    }
}
