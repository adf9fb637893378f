package eu.masp.lab.scenarios;

import eu.masp.lab.trial.SettingJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Scenarios and their versions, of which none is ever changed. */
@Repository
public class ScenarioTable {
    private static final String COLUMNS = """
            SELECT s.id, s.body, s.archived, v.version, v.name, v.reason, v.setting, v.money, v.rules, v.account, v.at
            FROM lab_scenario s JOIN lab_scenario_version v ON v.scenario = s.id
            """;
    private static final String LAST = " v.version = (SELECT max(version) FROM lab_scenario_version WHERE scenario = s.id) ";

    private final JdbcClient jdbc;
    private final TrialTable trials;
    private final Clock clock;

    ScenarioTable(JdbcClient jdbc, TrialTable trials, Clock clock) {
        this.jdbc = jdbc;
        this.trials = trials;
        this.clock = clock;
    }

    /**
     * Keeps what is tried: as another version of the scenario it belongs to, or as a new scenario, to which it belongs from then on.
     * Who asks twice for the same gets the one that is there.
     *
     * @return the scenario
     */
    @Transactional
    public UUID keep(Trial trial, boolean asVersion, String name, String reason, String rules, UUID account) {
        // The second click waits for the first, and then sees what came of it.
        Optional<Scenario> last = trials.lock(trial.id()).flatMap(now -> Optional.ofNullable(now.scenario()))
                .flatMap(this::find).filter(scenario -> scenario.body().equals(trial.body()));
        if (last.isPresent() && same(last.get(), trial, name, reason, rules, account)) {
            return last.get().id();
        }
        if (asVersion && last.isPresent()) {
            keepVersion(last.get().id(), trial, name, reason, rules, account);
            return last.get().id();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO lab_scenario (id, body) VALUES (?, ?)").params(id, trial.body()).update();
        version(id, 1, name, reason, trial, rules, account);
        trials.belongs(trial.id(), id);
        return id;
    }

    private static boolean same(Scenario last, Trial trial, String name, String reason, String rules, UUID account) {
        return last.setting().equals(trial.setting()) && Objects.equals(last.money(), trial.money())
                && last.name().equals(name) && last.reason().equals(reason) && last.rules().equals(rules)
                && last.account().equals(account);
    }

    private void keepVersion(UUID id, Trial trial, String name, String reason, String rules, UUID account) {
        // Two who keep at once wait for each other.
        jdbc.sql("SELECT id FROM lab_scenario WHERE id = ? FOR UPDATE").param(id).query(UUID.class).single();
        int last = jdbc.sql("SELECT max(version) FROM lab_scenario_version WHERE scenario = ?").param(id)
                .query(Integer.class).single();
        version(id, last + 1, name, reason, trial, rules, account);
    }

    private void version(UUID id, int version, String name, String reason, Trial trial, String rules, UUID account) {
        jdbc.sql(
                "INSERT INTO lab_scenario_version (scenario, version, name, reason, setting, money, rules, account, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id).param(version).param(name).param(reason)
                .param(SettingJson.write(trial.setting())).param(SettingJson.write(trial.money())).param(rules)
                .param(account).param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Puts a scenario away, or takes it out again. */
    @Transactional
    public void archive(UUID id, boolean archived, UUID account) {
        if (jdbc.sql("UPDATE lab_scenario SET archived = ? WHERE id = ? AND archived <> ?")
                .params(archived, id, archived).update() == 1) {
            jdbc.sql("INSERT INTO lab_scenario_event (scenario, event, account, at) VALUES (?, ?, ?, ?)").param(id)
                    .param(archived ? "archived" : "restored").param(account)
                    .param(Timestamp.from(clock.instant())).update();
        }
    }

    /** The last version. */
    public Optional<Scenario> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE s.id = ? AND" + LAST).param(id).query(ScenarioTable::scenario).optional();
    }

    /** All versions, the last one first. */
    public List<Scenario> versions(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE s.id = ? ORDER BY v.version DESC").param(id).query(ScenarioTable::scenario)
                .list();
    }

    /** A body's scenarios as they are now, those kept last first. */
    public List<Scenario> of(String body) {
        return jdbc.sql(COLUMNS + "WHERE s.body = ? AND" + LAST + "ORDER BY s.archived, v.at DESC LIMIT 500")
                .param(body).query(ScenarioTable::scenario).list();
    }

    private static Scenario scenario(ResultSet row, int number) throws SQLException {
        return new Scenario(row.getObject("id", UUID.class), row.getInt("version"), row.getString("body"),
                row.getString("name"), row.getString("reason"),
                SettingJson.read(Objects.requireNonNull(row.getString("setting"))),
                SettingJson.readMoney(row.getString("money")), row.getString("rules"),
                row.getObject("account", UUID.class), row.getTimestamp("at").toInstant(), row.getBoolean("archived"));
    }
}
