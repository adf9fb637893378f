package eu.masp.competences.exports.cv;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people keep here for their CV. */
@Component
class CvTable {
    /** More than fits on a CV. */
    static final int MOST = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    CvTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is newest first, as on a CV; what has no date last. */
    List<CvEntry> of(UUID account) {
        return jdbc.sql("SELECT id, kind, title, place, from_month, to_month, words FROM cv_entry WHERE account = ?"
                + " ORDER BY (from_month IS NOT NULL AND to_month IS NULL) DESC, coalesce(to_month, from_month) DESC"
                + " NULLS LAST, kept_at").param(account).query(CvTable::entry).list();
    }

    /** Whether there was room for one more; the same one typed twice stands there once. */
    @Transactional
    boolean insert(UUID account, CvEntry entry) {
        List<CvEntry> there = of(account);
        boolean same = there.stream().anyMatch(each -> new CvEntry(entry.id(), each.kind(), each.title(),
                each.place(), each.from(), each.to(), each.words()).equals(entry));
        if (!same && there.size() < MOST) {
            jdbc.sql("INSERT INTO cv_entry (id, account, kind, title, place, from_month, to_month, words, kept_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").param(entry.id()).param(account).param(entry.kind())
                    .param(entry.title()).param(entry.place()).param(first(entry.from())).param(first(entry.to()))
                    .param(entry.words()).param(Timestamp.from(clock.instant())).update();
        }
        return same || there.size() < MOST;
    }

    /** One’s own only. */
    void erase(UUID account, UUID entry) {
        jdbc.sql("DELETE FROM cv_entry WHERE account = ? AND id = ?").params(account, entry).update();
    }

    Optional<CvPerson> person(UUID account) {
        return jdbc.sql("SELECT name, email, phone, place, about FROM cv_person WHERE account = ?").param(account)
                .query((row, _) -> new CvPerson(row.getString("name"), row.getString("email"),
                        row.getString("phone"), row.getString("place"), row.getString("about")))
                .optional();
    }

    void keep(UUID account, CvPerson person) {
        jdbc.sql("""
                INSERT INTO cv_person (account, name, email, phone, place, about) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET name = excluded.name, email = excluded.email,
                    phone = excluded.phone, place = excluded.place, about = excluded.about""")
                .params(account, person.name(), person.email(), person.phone(), person.place(), person.about())
                .update();
    }

    void forget(UUID account) {
        jdbc.sql("DELETE FROM cv_person WHERE account = ?").param(account).update();
    }

    @Transactional
    void eraseAll(UUID account) {
        forget(account);
        jdbc.sql("DELETE FROM cv_entry WHERE account = ?").param(account).update();
    }

    private static @Nullable Date first(@Nullable YearMonth month) {
        return month == null ? null : Date.valueOf(month.atDay(1));
    }

    private static CvEntry entry(ResultSet row, int number) throws SQLException {
        return new CvEntry(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("kind"),
                row.getString("title"), row.getString("place"), month(row, "from_month"), month(row, "to_month"),
                row.getString("words"));
    }

    private static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
        @Nullable
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }
}
