package eu.masp.grants.aid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** De minimis aid: what firms declare, and what was awarded here. */
@Repository
class AidTable {
    private final JdbcClient jdbc;

    AidTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever looks at what is left in order to award waits until the last one who did has finished. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('de minimis'))").query((_, _) -> true).single();
    }

    List<Aid> declared(Collection<UUID> firms) {
        return jdbc.sql("""
                SELECT id, true AS declared, beneficiary, grantor, act, granted_on, cents, reference
                FROM de_minimis_aid
                WHERE firm = ANY (?) AND taken_back_at IS NULL""").param(firms.toArray(UUID[]::new))
                .query(AidTable::aid).list();
    }

    /** Awards of calls whose awards go into the State aid register: what was granted and has neither lapsed nor come back. */
    List<Aid> awarded(Collection<UUID> firms) {
        return jdbc
                .sql("""
                        SELECT a.id, false AS declared, '' AS beneficiary, ca.lead_body AS grantor, c.code AS act,
                               max(e.value_date) FILTER (WHERE e.kind = 'award') AS granted_on,
                               coalesce(sum(l.amount_cents) FILTER (WHERE la.kind = 'committed' AND e.kind IN ('award', 'lapse')
                                   OR la.kind = 'recoverable' AND e.kind = 'recovery'), 0)::bigint AS cents,
                               coalesce((SELECT r.cor FROM aid_registration r WHERE r.application = a.id ORDER BY r.id DESC LIMIT 1),
                                   '') AS reference
                        FROM application a
                        JOIN call c ON c.id = a.call_id
                        JOIN call_area ca ON ca.call_id = a.call_id AND ca.area = a.area
                        JOIN ledger_entry e ON e.application = a.id
                        JOIN ledger_line l ON l.entry_id = e.id
                        JOIN ledger_account la ON la.id = l.account_id
                        WHERE a.applicant = ANY (?) AND c.cor AND a.awarded_cents IS NOT NULL
                        GROUP BY a.id, ca.lead_body, c.code
                        HAVING count(*) FILTER (WHERE e.kind = 'award') > 0""")
                .param(firms.toArray(UUID[]::new))
                .query(AidTable::aid).list();
    }

    void insert(UUID firm, Aid aid, UUID by, Instant at) {
        jdbc.sql(
                """
                        INSERT INTO de_minimis_aid (id, firm, beneficiary, grantor, act, granted_on, cents, reference, declared_by,
                            declared_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""")
                .params(aid.id(), firm, aid.beneficiary(), aid.grantor(), aid.act(), aid.grantedOn(), aid.cents(),
                        aid.reference(), by, Timestamp.from(at))
                .update();
    }

    boolean takeBack(UUID firm, UUID aid, Instant at) {
        return jdbc
                .sql("UPDATE de_minimis_aid SET taken_back_at = ? WHERE id = ? AND firm = ? AND taken_back_at IS NULL")
                .params(Timestamp.from(at), aid, firm).update() == 1;
    }

    void check(UUID application, Instant at, DeMinimis sum) {
        jdbc.sql("""
                INSERT INTO de_minimis_check (application, at, act, window_from, ceiling_cents, used_cents)
                VALUES (?, ?, ?, ?, ?, ?)""")
                .params(application, Timestamp.from(at), sum.rule().act(), sum.from(), sum.rule().ceiling(), sum.used())
                .update();
    }

    private static Aid aid(ResultSet row, int number) throws SQLException {
        return new Aid(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getBoolean("declared"),
                row.getString("beneficiary"), row.getString("grantor"), row.getString("act"),
                Objects.requireNonNull(row.getObject("granted_on", LocalDate.class)), row.getLong("cents"),
                row.getString("reference"));
    }
}
