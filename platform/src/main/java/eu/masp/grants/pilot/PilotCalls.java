package eu.masp.grants.pilot;

import eu.masp.grants.rules.RuleSets;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls of 2011–12, as they stood when all was over. */
@Component
class PilotCalls {
    static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final LocalDate FIRST_END = LocalDate.of(2011, 12, 31);
    private static final LocalDate SECOND_EXTENSION = LocalDate.of(2012, 6, 5);
    private static final LocalDate LAST_DAY = LocalDate.of(2013, 6, 30);

    private final RuleSets rules;
    private final JdbcClient jdbc;

    PilotCalls(RuleSets rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** Writes a call with its areas and what happened to it; the rules are those of today’s files, which tell of 2011. */
    UUID publish(PilotMeasure measure, PilotFunds.Opened funds, int applications) {
        String code = "DOTE-2011-" + measure.code();
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        jdbc.sql(
                """
                        INSERT INTO call (id, code, title_it, title_en, body, measure, rule_set, reference_date, opens_at, closes_at,
                            applicants, protocol, papers, checked_share, state, version, demonstration)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', 100, 'closed', 5, true)""")
                .param(id).param(code).param("Dote conciliazione 2011–12: " + measure.title(true))
                .param("Conciliation grant 2011–12: " + measure.title(false)).param(PilotFunds.REGION)
                .param(measure.measure()).param(rules.keepToday()).param(measure.opens())
                .param(morning(measure.opens())).param(endOf(LAST_DAY))
                .param(measure == PilotMeasure.PERSONS ? "person" : "firm")
                .param(measure == PilotMeasure.CONSULTANCY ? "D. 4942/2012" : "D. 5353/2011").update();
        jdbc.sql("INSERT INTO call_arrival (call_id, last) VALUES (?, ?)").params(id, applications).update();
        for (PilotArea area : PilotArea.values()) {
            jdbc.sql("INSERT INTO call_area (call_id, area, fund_id, lead_body) VALUES (?, ?, ?, ?)")
                    .params(id, area.territory(), funds.fund(measure, area), area.leadBody()).update();
        }
        happened(id, measure.opens(), "published", "Ricostruzione");
        if (measure != PilotMeasure.CONSULTANCY) {
            happened(id, FIRST_END, "extended", "Ricostruzione: prima proroga (dicembre 2011), fino al 31 maggio 2012");
            happened(id, SECOND_EXTENSION, "extended",
                    "Ricostruzione: decreto 4942 del 5 giugno 2012, fino al 30 giugno 2013");
        }
        happened(id, LAST_DAY, "closed", "Ricostruzione");
        return id;
    }

    private void happened(UUID call, LocalDate day, String event, String details) {
        jdbc.sql("INSERT INTO call_event (call_id, at, actor, event, details) VALUES (?, ?, ?, ?, ?)")
                .params(call, morning(day), Pilot.ACTOR, event, details).update();
    }

    private static Timestamp morning(LocalDate day) {
        return Timestamp.from(day.atTime(9, 0).atZone(ITALY).toInstant());
    }

    private static Timestamp endOf(LocalDate day) {
        return Timestamp.from(day.plusDays(1).atStartOfDay(ITALY).toInstant());
    }
}
