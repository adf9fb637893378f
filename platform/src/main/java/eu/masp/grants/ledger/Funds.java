package eu.masp.grants.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The funds there are. */
@Component
public class Funds {
    static final String FUND = "f.id, f.code, f.title_it, f.title_en, f.level, f.body, f.area, f.parent, f.demonstration";
    private static final String COLUMNS = "SELECT " + FUND + " FROM fund f ";

    private final JdbcClient jdbc;
    private final LedgerAccounts accounts;

    Funds(JdbcClient jdbc, LedgerAccounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** What a new fund is to be: see {@link Fund}. */
    public record Draft(String code, String titleIt, String titleEn, Fund.Level level, String body,
            @Nullable String area, @Nullable Long parent, boolean demonstration, @Nullable String once) {

        public Draft(String code, String titleIt, String titleEn, Fund.Level level, String body,
                @Nullable String area, @Nullable Long parent) {
            this(code, titleIt, titleEn, level, body, area, parent, false, null);
        }
    }

    /** Opens a fund with its accounts. Below a fund of invented money there is no other money. */
    @Transactional
    public Fund open(Draft draft) {
        boolean invented = draft.demonstration()
                || Optional.ofNullable(draft.parent()).map(this::get).filter(Fund::demonstration).isPresent();
        long id = jdbc.sql("INSERT INTO fund (code, title_it, title_en, level, body, area, parent, demonstration, once)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")
                .param(draft.code()).param(draft.titleIt()).param(draft.titleEn()).param(draft.level().word())
                .param(draft.body()).param(draft.area()).param(draft.parent())
                .param(invented).param(draft.once())
                .query(Long.class).single();
        accounts.open(id);
        return get(id);
    }

    public Fund get(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(Funds::fund).single();
    }

    public Optional<Fund> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(Funds::fund).optional();
    }

    /** The fund that was opened by a form already. */
    public Optional<Fund> opened(String once) {
        return jdbc.sql(COLUMNS + "WHERE once = ?").param(once).query(Funds::fund).optional();
    }

    public Optional<Fund> find(String code) {
        return jdbc.sql(COLUMNS + "WHERE code = ?").param(code).query(Funds::fund).optional();
    }

    /** A body's funds, sources first. */
    public List<Fund> of(String body) {
        return jdbc
                .sql(COLUMNS + "WHERE body = ? ORDER BY array_position(ARRAY['source', 'pool', 'area'], level), code")
                .param(body).query(Funds::fund).list();
    }

    /** These funds and all above them, as far up as money was booked down. */
    public List<Fund> withThoseAbove(List<Long> ids) {
        return jdbc.sql("WITH RECURSIVE up AS (SELECT * FROM fund WHERE id IN (:ids) UNION"
                + " SELECT above.* FROM fund above JOIN up ON up.parent = above.id) SELECT " + FUND
                + " FROM up f ORDER BY array_position(ARRAY['source', 'pool', 'area'], level), code")
                .param("ids", ids.isEmpty() ? List.of(0L) : ids).query(Funds::fund).list();
    }

    static Fund fund(ResultSet row, int number) throws SQLException {
        return new Fund(row.getLong("id"), row.getString("code"), row.getString("title_it"), row.getString("title_en"),
                Fund.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)), row.getString("body"),
                row.getString("area"), row.getObject("parent", Long.class), row.getBoolean("demonstration"));
    }
}
