package eu.masp.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Firms, and what happened to them. */
@Repository
class FirmTable {
    private static final String COLUMNS = """
            SELECT f.id, f.name, f.legal_form, f.partita_iva, f.codice_fiscale, f.comune, f.iban, f.road_freight, f.version,
                   f.demonstration
            FROM firm f
            """;
    private final JdbcClient jdbc;

    FirmTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new. */
    boolean insert(Firm firm, Instant at) {
        return jdbc
                .sql("""
                        INSERT INTO firm (id, name, legal_form, partita_iva, codice_fiscale, comune, iban, road_freight, demonstration,
                            entered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""")
                .params(firm.id(), firm.name(), firm.legalForm().word(), firm.partitaIva(), firm.codiceFiscale(),
                        firm.comune(), firm.iban(), firm.roadFreight(), firm.demonstration(), Timestamp.from(at))
                .update() == 1;
    }

    /** Whether it still had the version that was read. */
    boolean update(Firm firm) {
        return jdbc.sql("""
                UPDATE firm SET name = ?, legal_form = ?, partita_iva = ?, codice_fiscale = ?, comune = ?, iban = ?,
                    road_freight = ?, version = version + 1
                WHERE id = ? AND version = ?""")
                .params(firm.name(), firm.legalForm().word(), firm.partitaIva(), firm.codiceFiscale(), firm.comune(),
                        firm.iban(), firm.roadFreight(), firm.id(), firm.version())
                .update() == 1;
    }

    Optional<Firm> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE f.id = ?").param(id).query(FirmTable::firm).optional();
    }

    void lock(UUID firm) {
        jdbc.sql("SELECT id FROM firm WHERE id = ? FOR UPDATE").param(firm).query(UUID.class).single();
    }

    List<Firm> withTaxCode(String code) {
        return jdbc.sql(COLUMNS + "WHERE f.codice_fiscale = ? ORDER BY f.entered_at").param(code)
                .query(FirmTable::firm).list();
    }

    Map<UUID, Set<UUID>> otherEntries(Collection<UUID> firms) {
        Map<UUID, Set<UUID>> others = new HashMap<>();
        jdbc.sql("""
                SELECT f.id, other.id FROM firm f
                JOIN firm other ON other.codice_fiscale = f.codice_fiscale AND other.id <> f.id
                WHERE f.id = ANY (?) AND f.codice_fiscale <> ''""").param(firms.toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    others.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return others;
    }

    List<Firm> representedBy(UUID account) {
        return jdbc.sql(COLUMNS + """
                JOIN firm_representative r ON r.firm = f.id
                WHERE r.account = ? AND r.until IS NULL
                ORDER BY f.name, f.id""").param(account).query(FirmTable::firm).list();
    }

    /** Firms that say that whoever has this tax code belongs to their group; the firm itself among them or not. */
    List<UUID> naming(String code) {
        return jdbc.sql("SELECT DISTINCT firm FROM firm_enterprise WHERE tax_code = ? AND id <> firm").param(code)
                .query(UUID.class).list();
    }

    void record(UUID firm, Instant at, String actor, String event, String details) {
        jdbc.sql("INSERT INTO firm_event (firm, at, actor, event, details) VALUES (?, ?, ?, ?, ?)")
                .params(firm, Timestamp.from(at), actor, event, details).update();
    }

    private static Firm firm(ResultSet row, int number) throws SQLException {
        return new Firm(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("name"),
                LegalForm.find(row.getString("legal_form")).orElse(LegalForm.OTHER), row.getString("partita_iva"),
                row.getString("codice_fiscale"), row.getString("comune"), row.getString("iban"),
                row.getBoolean("road_freight"), row.getInt("version"), row.getBoolean("demonstration"));
    }
}
