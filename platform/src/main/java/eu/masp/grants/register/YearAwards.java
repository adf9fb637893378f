package eu.masp.grants.register;

import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a firm was granted in a calendar year, on whatever call, under its codice fiscale. */
@Component
class YearAwards {
    private final JdbcClient jdbc;
    private final Firms firms;

    YearAwards(JdbcClient jdbc, Firms firms) {
        this.jdbc = jdbc;
        this.firms = firms;
    }

    /**
     * @param cents what was awarded and has not lapsed: 0 when nothing is left
     * @param actor who awarded it, as its history has it; empty where that does not tell
     */
    record Award(UUID application, UUID applicant, UUID call, String leadBody, int year, long cents, String actor) {}

    /** Every award to the firm, the first first. */
    List<Award> of(Firm firm) {
        UUID[] same = firms.withTaxCode(firm.codiceFiscale()).stream().map(Firm::id).toArray(UUID[]::new);
        return jdbc
                .sql("""
                        SELECT a.id, a.applicant, a.call_id, ca.lead_body,
                               extract(year FROM max(e.value_date) FILTER (WHERE e.kind = 'award'))::int AS year,
                               sum(l.amount_cents) FILTER (WHERE la.kind = 'committed' AND e.kind IN ('award', 'lapse'))::bigint
                                   AS cents,
                               coalesce((SELECT h.actor FROM application_event h WHERE h.application = a.id AND h.event = 'award'
                                         ORDER BY h.id DESC LIMIT 1), '') AS actor
                        FROM application a
                        JOIN call c ON c.id = a.call_id AND c.applicants = 'firm'
                        JOIN call_area ca ON ca.call_id = a.call_id AND ca.area = a.area
                        JOIN ledger_entry e ON e.application = a.id
                        JOIN ledger_line l ON l.entry_id = e.id
                        JOIN ledger_account la ON la.id = l.account_id
                        WHERE a.applicant = ANY (?)
                        GROUP BY a.id, ca.lead_body
                        HAVING count(*) FILTER (WHERE e.kind = 'award') > 0
                        ORDER BY min(e.id)""")
                .param(same)
                .query((row, _) -> new Award(Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("applicant", UUID.class)),
                        Objects.requireNonNull(row.getObject("call_id", UUID.class)), row.getString("lead_body"),
                        row.getInt("year"), row.getLong("cents"), row.getString("actor")))
                .list();
    }
}
