package eu.masp.grants.register;

import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.Calls;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Grants to persons in public: for each call and year of award one picture, taken when the year is over and never renewed. A figure
 * that is brought up to date tells, by comparing two days, of whoever came in between; these do not change.
 */
@Component
class PeoplePictures {
    private final JdbcClient jdbc;
    private final Calls calls;
    private final TransactionOperations together;
    private final Clock clock;

    PeoplePictures(JdbcClient jdbc, Calls calls, TransactionOperations together, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.together = together;
        this.clock = clock;
    }

    /** @param groups none where all together were too few */
    record Picture(UUID call, int year, Instant takenAt, List<Grouping.Group> groups) {}

    /** The years that are over and have no picture; one program does it, another finds it done. */
    @Scheduled(fixedDelay = 720, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void takeDue() {
        int today = LocalDate.now(clock).getYear();
        jdbc.sql("""
                SELECT DISTINCT e.call_id, extract(year FROM e.value_date)::int AS year
                FROM ledger_entry e JOIN call c ON c.id = e.call_id AND c.applicants = 'person'
                WHERE e.kind = 'award' AND e.value_date < make_date(?, 1, 1)
                    AND NOT EXISTS (SELECT FROM people_picture p
                                    WHERE p.call_id = e.call_id AND p.year = extract(year FROM e.value_date))""")
                .param(today).query((row, _) -> new Due(Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getInt(2)))
                .list().forEach(due -> take(due.call(), due.year()));
    }

    private record Due(UUID call, int year) {}

    void take(UUID call, int year) {
        together.executeWithoutResult(_ -> {
            boolean first = jdbc.sql("INSERT INTO people_picture (call_id, year, taken_at) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING").params(call, year, Timestamp.from(clock.instant())).update() == 1;
            if (first) {
                insert(call, year);
            }
        });
    }

    private void insert(UUID call, int year) {
        List<Grouping.Grant> grants = jdbc.sql("""
                SELECT a.area, a.applicant, sum(l.amount_cents)::bigint AS cents
                FROM ledger_entry e
                JOIN ledger_line l ON l.entry_id = e.id
                JOIN ledger_account la ON la.id = l.account_id AND la.kind = 'committed'
                JOIN application a ON a.id = e.application
                WHERE e.call_id = ? AND e.kind = 'award' AND extract(year FROM e.value_date) = ?
                GROUP BY a.id""").params(call, year)
                .query((row, _) -> new Grouping.Grant(row.getString(1),
                        Objects.requireNonNull(row.getObject(2, UUID.class)), row.getLong(3)))
                .list();
        List<String> areas = calls.areas(calls.find(call).orElseThrow()).stream().map(CallArea::area).toList();
        int number = 0;
        for (Grouping.Group group : Grouping.of(areas, grants)) {
            jdbc.sql("INSERT INTO people_picture_group (call_id, year, number, areas, persons, grants, cents)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .param(call).param(year).param(++number).param(group.areas().toArray(String[]::new))
                    .param(group.persons()).param(group.grants()).param(group.cents()).update();
        }
    }

    /** All pictures, the latest year first. */
    List<Picture> all() {
        Map<List<Object>, Picture> pictures = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT p.call_id, p.year, p.taken_at, g.areas, g.persons, g.grants, g.cents
                FROM people_picture p
                LEFT JOIN people_picture_group g ON g.call_id = p.call_id AND g.year = p.year
                JOIN call c ON c.id = p.call_id
                ORDER BY p.year DESC, c.code, g.number""").query(row -> {
            UUID call = Objects.requireNonNull(row.getObject("call_id", UUID.class));
            int year = row.getInt("year");
            Instant takenAt = row.getTimestamp("taken_at").toInstant();
            Picture picture = pictures.computeIfAbsent(List.of(call, year),
                    _ -> new Picture(call, year, takenAt, new ArrayList<>()));
            if (row.getArray("areas") != null) {
                picture.groups().add(new Grouping.Group(Arrays.asList((String[]) row.getArray("areas").getArray()),
                        row.getInt("persons"), row.getInt("grants"), row.getLong("cents")));
            }
        });
        return List.copyOf(pictures.values());
    }
}
