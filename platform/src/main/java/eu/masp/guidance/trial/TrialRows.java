package eu.masp.guidance.trial;

import eu.masp.guidance.content.Bilingual;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.guidance.content.Template;
import eu.masp.guidance.path.FollowUps;
import eu.masp.guidance.path.StepKind;
import eu.masp.guidance.rights.PictureLine;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes invented cases with the days on which they would have happened. */
@Component
class TrialRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OUTCOMES = List.of("job", "job", "job", "job", "training", "self-employed",
            "job", "training", "no-longer-wanted", "moved", "training", "paused");

    private final JdbcClient jdbc;
    private final GuidanceContent content;
    private final Clock clock;

    TrialRows(JdbcClient jdbc, GuidanceContent content, Clock clock) {
        this.jdbc = jdbc;
        this.content = content;
        this.clock = clock;
    }

    UUID active(UUID person, String body, String territory, UUID guide, LocalDate since) {
        UUID id = one(person, body, territory, "active", guide, since, since.plusDays(2), null, null);
        event(id, "ask", "person", person, since);
        event(id, "take_up", "guide", guide, since.plusDays(2));
        return id;
    }

    void requested(UUID person, String body, String territory, LocalDate since) {
        event(one(person, body, territory, "requested", null, since, null, null, null), "ask", "person", person,
                since);
    }

    private UUID one(@Nullable UUID person, String body, String territory, String state, @Nullable UUID guide,
            LocalDate begun, @Nullable LocalDate active, @Nullable LocalDate closed, @Nullable String outcome) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO guidance_case (id, person, body, territory, state, guide, begun_at, since, active_since,
                    closed_at, outcome, demonstration)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""")
                .param(id).param(person).param(body).param(territory).param(state).param(guide).param(at(begun, 9))
                .param(at(closed != null ? closed : active != null ? active : begun, 9))
                .param(active == null ? null : at(active, 9)).param(closed == null ? null : at(closed, 9))
                .param(outcome).update();
        return id;
    }

    /** @param done how many of its steps are done */
    void path(UUID id, String template, LocalDate from, int done, boolean agreed, UUID guide) {
        int place = 0;
        for (Template.Step step : content.template(template).map(Template::steps).orElse(List.of())) {
            boolean over = place < done;
            LocalDate due = from.plusDays(step.days());
            jdbc.sql(
                    """
                            INSERT INTO guidance_step (id, case_id, place, kind, template, owner, due, agreed_at, state, done_on,
                                settled_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(UUID.randomUUID()).param(id).param(++place).param(step.kind().word())
                    .param(template + "/" + step.id()).param(step.owner().word()).param(Date.valueOf(due))
                    .param(agreed ? at(from, 12) : null).param(over ? "done" : "open")
                    .param(over ? Date.valueOf(due) : null).param(over ? at(due, 12) : null).update();
        }
        event(id, "propose_path", "guide", guide, from.plusDays(3));
        if (agreed) {
            event(id, "agree_to_path", "person", null, from.plusDays(4));
        }
    }

    /** The job of a path, begun on a day, with its follow-ups. */
    void job(UUID id, LocalDate firstDay) {
        UUID job = jdbc.sql("UPDATE guidance_step SET state = 'done', done_on = ?, settled_at = ? WHERE case_id = ?"
                + " AND kind = 'job' RETURNING id").params(Date.valueOf(firstDay), at(firstDay, 9), id)
                .query(UUID.class).single();
        for (int months : FollowUps.MONTHS) {
            jdbc.sql("INSERT INTO guidance_step (id, case_id, place, kind, owner, due, agreed_at, state, months, job)"
                    + " VALUES (?, ?, ?, 'follow-up', 'guide', ?, ?, 'open', ?, ?)")
                    .params(UUID.randomUUID(), id, 100 + months, Date.valueOf(FollowUps.due(firstDay, months)),
                            at(firstDay, 9), months, job)
                    .update();
        }
    }

    void meeting(UUID id, LocalDate day, int hour, String state, UUID guide) {
        jdbc.sql("INSERT INTO guidance_meeting (id, case_id, starts_at, minutes, how, state, made_by, made_at)"
                + " VALUES (?, ?, ?, 45, 'in-person', ?, ?, ?)")
                .params(UUID.randomUUID(), id, at(day, hour), state, guide, at(day.minusDays(5), 9)).update();
        if (state.equals("held")) {
            jdbc.sql("UPDATE guidance_case SET first_met_at = ? WHERE id = ? AND first_met_at IS NULL")
                    .params(at(day, hour), id).update();
        }
    }

    void message(UUID id, UUID author, boolean hers, String words, LocalDate day) {
        jdbc.sql("INSERT INTO guidance_message (id, case_id, author, from_person, words, at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id, author, hers, words, at(day, 17)).update();
    }

    void note(UUID id, UUID author, boolean shared, String words, LocalDate day) {
        jdbc.sql(
                "INSERT INTO guidance_note (id, case_id, author, holder, shared, words, at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id, author, author, shared, words, at(day, 11)).update();
    }

    void intake(UUID id, String wants, String worries, LocalDate day) {
        jdbc.sql("INSERT INTO guidance_intake (case_id, answers, changed_at, given_at) VALUES (?, ?, ?, ?)")
                .params(id, JSON.writeValueAsString(Map.of("wants", wants, "worries", worries, "times",
                        "mornings school-hours", "care", "child-3-5 older-person", "distance", "up-to-30")),
                        at(day, 20),
                        at(day, 20))
                .update();
    }

    void picture(UUID id, LocalDate day) {
        List<PictureLine> lines = List.of(
                new PictureLine("assegno-unico", "yes", new Bilingual("Assegno unico", "Single allowance"),
                        new Bilingual("", "")),
                new PictureLine("bonus-nido", "step", new Bilingual("Bonus nido", "Nursery bonus"),
                        new Bilingual("Iscrivere il bambino a un nido", "Enrol the child in a nursery")),
                new PictureLine("lombardia-per-le-donne-voucher", "unknown",
                        new Bilingual("Voucher per servizi di cura", "Care-services voucher"),
                        new Bilingual("da quando lavora", "since when she works")));
        jdbc.sql(
                "INSERT INTO guidance_picture (id, case_id, on_day, kept_by, lines, at) VALUES (?, ?, ?, 'person', ?, ?)")
                .params(UUID.randomUUID(), id, Date.valueOf(day), JSON.writeValueAsString(lines), at(day, 18)).update();
    }

    void document(UUID id, String title, LocalDate dated, UUID by) {
        jdbc.sql(
                "INSERT INTO guidance_document (id, case_id, title, dated, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id, title, Date.valueOf(dated), by, Timestamp.from(clock.instant()))
                .update();
    }

    void wanted(UUID id, String title, UUID by) {
        jdbc.sql("INSERT INTO guidance_document (id, case_id, title, added_by, added_at, wanted)"
                + " VALUES (?, ?, ?, ?, ?, true)")
                .params(UUID.randomUUID(), id, title, by, Timestamp.from(clock.instant())).update();
    }

    /** Cases of past months that nobody's name is on any more, for the figures. */
    void past(String body, String territory, LocalDate today, int number) {
        for (int i = 0; i < number; i++) {
            LocalDate begun = today.minusDays(700 - i * 20L);
            LocalDate closed = begun.plusDays(120 + i % 5 * 15L);
            boolean over = closed.isBefore(today);
            String outcome = OUTCOMES.get(i % OUTCOMES.size());
            UUID id = one(null, body, territory, over ? "closed" : "withdrawn", null, begun, begun.plusDays(3),
                    over ? closed : today.minusDays(1), over ? outcome : null);
            jdbc.sql("UPDATE guidance_case SET first_met_at = ? WHERE id = ?")
                    .params(at(begun.plusDays(6 + i % 9), 10), id).update();
            if (over && outcome.equals("job")) {
                pastJob(id, closed, today, i);
            }
        }
    }

    private void pastJob(UUID id, LocalDate firstDay, LocalDate today, int i) {
        UUID job = UUID.randomUUID();
        jdbc.sql("INSERT INTO guidance_step (id, case_id, place, kind, owner, state, done_on) VALUES (?, ?, 1, ?,"
                + " 'person', 'done', ?)").params(job, id, StepKind.JOB.word(), Date.valueOf(firstDay)).update();
        for (int months : FollowUps.MONTHS) {
            LocalDate due = FollowUps.due(firstDay, months);
            if (due.isBefore(today)) {
                jdbc.sql("INSERT INTO guidance_step (id, case_id, place, kind, owner, due, state, done_on, months, job,"
                        + " found) VALUES (?, ?, ?, 'follow-up', 'guide', ?, 'done', ?, ?, ?, ?)")
                        .params(UUID.randomUUID(), id, 1 + months, Date.valueOf(due), Date.valueOf(due), months, job,
                                FollowUps.FOUND.get(i % 7 == 0 ? 3 : i % 5 == 0 ? 2 : i % 4 == 0 ? 1 : 0))
                        .update();
            }
        }
    }

    private void event(UUID id, String event, String by, @Nullable UUID actor, LocalDate day) {
        jdbc.sql("INSERT INTO guidance_event (case_id, event, by_whom, actor, at) VALUES (?, ?, ?, ?, ?)").param(id)
                .param(event).param(by).param(actor).param(at(day, 9)).update();
    }

    private Timestamp at(LocalDate day, int hour) {
        return Timestamp.from(day.atTime(hour, 0).atZone(clock.getZone()).toInstant());
    }
}
