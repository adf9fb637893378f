package eu.masp.competences.profile;

import eu.masp.competences.Evidence;
import eu.masp.shell.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say of themselves. */
@Repository
public class StatementTable {
    private static final String COLUMNS = "SELECT id, concept, label_it, label_en, words, source, said_at FROM statement ";

    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID account, Evidence.Said said) {
        jdbc.sql("INSERT INTO statement (id, account, concept, label_it, label_en, words, source, said_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(said.id(), account, said.concept(), said.label().it(), said.label().en(), said.text(),
                        said.source(), Timestamp.from(said.at()))
                .update();
    }

    public List<Evidence.Said> of(UUID account) {
        return jdbc.sql(COLUMNS + "WHERE account = ? ORDER BY said_at, id").param(account)
                .query(StatementTable::said).list();
    }

    /** One’s own only. */
    public Optional<Evidence.Said> find(UUID account, UUID id) {
        return jdbc.sql(COLUMNS + "WHERE account = ? AND id = ?").params(account, id).query(StatementTable::said)
                .optional();
    }

    /** Nobody is asked about them until the transaction ends. */
    List<UUID> lock(UUID account) {
        return jdbc.sql("SELECT id FROM statement WHERE account = ? ORDER BY id FOR UPDATE").param(account)
                .query(UUID.class).list();
    }

    /** The same for one, if it is one’s own. */
    List<UUID> lock(UUID account, UUID id) {
        return jdbc.sql("SELECT id FROM statement WHERE account = ? AND id = ? FOR UPDATE").params(account, id)
                .query(UUID.class).list();
    }

    /** With all that was answered about it. */
    boolean erase(UUID account, UUID id) {
        return jdbc.sql("DELETE FROM statement WHERE account = ? AND id = ?").params(account, id).update() == 1;
    }

    void erase(UUID account) {
        jdbc.sql("DELETE FROM statement WHERE account = ?").param(account).update();
    }

    private static Evidence.Said said(ResultSet row, int number) throws SQLException {
        return new Evidence.Said(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("concept"),
                new Words(row.getString("label_it"), row.getString("label_en")), row.getString("words"),
                row.getString("source"), row.getTimestamp("said_at").toInstant());
    }
}
