package eu.masp.organisations;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A firm's group as it declares it: enterprises, who holds what of whom, and their years. */
@Repository
class GroupTable {
    private static final int CENTS = 2;
    private final JdbcClient jdbc;

    GroupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The firm itself first. */
    List<Enterprise> enterprises(UUID firm) {
        Map<UUID, List<YearFigures>> years = years(firm);
        return jdbc.sql(
                "SELECT id, name, kind, tax_code FROM firm_enterprise WHERE firm = ? ORDER BY id <> firm, name, id")
                .param(firm)
                .query((row, _) -> {
                    UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    return new Enterprise(id, row.getString("name"),
                            Enterprise.Kind.find(row.getString("kind")).orElse(Enterprise.Kind.ENTERPRISE),
                            row.getString("tax_code"), years.getOrDefault(id, List.of()));
                }).list();
    }

    List<Holding> holdings(UUID firm) {
        return jdbc.sql("SELECT owner, owned, percent, controls FROM firm_holding WHERE firm = ? ORDER BY owner, owned")
                .param(firm)
                .query((row, _) -> new Holding(Objects.requireNonNull(row.getObject("owner", UUID.class)),
                        Objects.requireNonNull(row.getObject("owned", UUID.class)), row.getBigDecimal("percent"),
                        row.getBoolean("controls")))
                .list();
    }

    /** Writes one enterprise anew, the firm itself too. */
    void keep(UUID firm, UUID id, String name, Enterprise.Kind kind, String taxCode) {
        jdbc.sql(
                """
                        INSERT INTO firm_enterprise (id, firm, name, kind, tax_code) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, tax_code = excluded.tax_code""")
                .params(id, firm, name, kind.word(), taxCode).update();
    }

    void remove(UUID firm, UUID enterprise) {
        jdbc.sql("DELETE FROM firm_holding WHERE firm = :firm AND (owner = :id OR owned = :id)").param("firm", firm)
                .param("id", enterprise).update();
        jdbc.sql("DELETE FROM firm_year WHERE enterprise = ?").param(enterprise).update();
        jdbc.sql("DELETE FROM firm_enterprise WHERE id = ? AND firm = ?").params(enterprise, firm).update();
    }

    void keep(UUID firm, Holding holding) {
        jdbc.sql("""
                INSERT INTO firm_holding (firm, owner, owned, percent, controls) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (owner, owned) DO UPDATE SET percent = excluded.percent, controls = excluded.controls""")
                .params(firm, holding.owner(), holding.owned(), holding.percent(), holding.controls()).update();
    }

    void removeHolding(UUID firm, UUID owner, UUID owned) {
        jdbc.sql("DELETE FROM firm_holding WHERE firm = ? AND owner = ? AND owned = ?").params(firm, owner, owned)
                .update();
    }

    void keep(UUID enterprise, YearFigures year) {
        jdbc.sql("""
                INSERT INTO firm_year (enterprise, closed_on, headcount, turnover_cents, balance_cents, estimated)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (enterprise, closed_on) DO UPDATE SET headcount = excluded.headcount,
                    turnover_cents = excluded.turnover_cents, balance_cents = excluded.balance_cents,
                    estimated = excluded.estimated""")
                .param(enterprise).param(year.closedOn()).param(year.amounts().headcount())
                .param(cents(year.amounts().turnover())).param(cents(year.amounts().balance()))
                .param(year.estimated()).update();
    }

    void removeYear(UUID enterprise, LocalDate closedOn) {
        jdbc.sql("DELETE FROM firm_year WHERE enterprise = ? AND closed_on = ?").params(enterprise, closedOn).update();
    }

    private Map<UUID, List<YearFigures>> years(UUID firm) {
        Map<UUID, List<YearFigures>> years = new HashMap<>();
        jdbc.sql("""
                SELECT y.enterprise, y.closed_on, y.headcount, y.turnover_cents, y.balance_cents, y.estimated
                FROM firm_year y JOIN firm_enterprise e ON e.id = y.enterprise
                WHERE e.firm = ? ORDER BY y.closed_on""").param(firm).query(row -> {
            years.computeIfAbsent(row.getObject("enterprise", UUID.class), _ -> new ArrayList<>()).add(year(row));
        });
        return years;
    }

    private static YearFigures year(ResultSet row) throws SQLException {
        return new YearFigures(Objects.requireNonNull(row.getObject("closed_on", LocalDate.class)),
                new Amounts(row.getBigDecimal("headcount"), euros(row.getObject("turnover_cents", Long.class)),
                        euros(row.getObject("balance_cents", Long.class))),
                row.getBoolean("estimated"));
    }

    private static @Nullable BigDecimal euros(@Nullable Long cents) {
        return Optional.ofNullable(cents).map(each -> BigDecimal.valueOf(each, CENTS)).orElse(null);
    }

    private static @Nullable Long cents(@Nullable BigDecimal euros) {
        return euros == null ? null : euros.movePointRight(CENTS).longValueExact();
    }
}
