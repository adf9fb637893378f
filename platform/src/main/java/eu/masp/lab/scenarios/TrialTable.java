package eu.masp.lab.scenarios;

import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.Setting;
import eu.masp.lab.trial.SettingJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trials. */
@Repository
public class TrialTable {
    /** Nobody comes back to what was tried that long ago; what matters was kept as a scenario. */
    private static final Duration KEPT = Duration.ofDays(180);
    private static final String COLUMNS = "SELECT id, body, account, setting, money, scenario, changed_at FROM lab_trial ";

    private final JdbcClient jdbc;
    private final Clock clock;

    TrialTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public UUID begin(String body, UUID account, Setting setting) {
        return begin(body, account, setting, null, null);
    }

    /** Another trial with what a scenario has. */
    public UUID begin(Scenario scenario, UUID account) {
        return begin(scenario.body(), account, scenario.setting(), scenario.money(), scenario.id());
    }

    private UUID begin(String body, UUID account, Setting setting, @Nullable Money money, @Nullable UUID scenario) {
        jdbc.sql("DELETE FROM lab_trial WHERE changed_at < ?").param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO lab_trial (id, body, account, setting, money, scenario, changed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(id).param(body).param(account).param(SettingJson.write(setting))
                .param(SettingJson.write(money)).param(scenario)
                .param(Timestamp.from(clock.instant())).update();
        return id;
    }

    public void change(UUID id, Setting setting) {
        jdbc.sql("UPDATE lab_trial SET setting = ?, changed_at = ? WHERE id = ?").param(SettingJson.write(setting))
                .param(Timestamp.from(clock.instant())).param(id).update();
    }

    /** Keeps a fund with a trial; null takes it away. */
    public void keepMoney(UUID id, @Nullable Money money) {
        jdbc.sql("UPDATE lab_trial SET money = ?, changed_at = ? WHERE id = ?").param(SettingJson.write(money))
                .param(Timestamp.from(clock.instant())).param(id).update();
    }

    /** From here on the trial belongs to a scenario. */
    void belongs(UUID id, UUID scenario) {
        jdbc.sql("UPDATE lab_trial SET scenario = ? WHERE id = ?").params(scenario, id).update();
    }

    public Optional<Trial> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(TrialTable::trial).optional();
    }

    /** As it is now; nobody else changes it until the transaction is over. */
    Optional<Trial> lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE").param(id).query(TrialTable::trial).optional();
    }

    /** The last trials of one person in a body. */
    public List<Trial> of(String body, UUID account) {
        return jdbc.sql(COLUMNS + "WHERE body = ? AND account = ? ORDER BY changed_at DESC LIMIT 10")
                .params(body, account).query(TrialTable::trial).list();
    }

    private static Trial trial(ResultSet row, int number) throws SQLException {
        return new Trial(row.getObject("id", UUID.class), row.getString("body"), row.getObject("account", UUID.class),
                SettingJson.read(Objects.requireNonNull(row.getString("setting"))),
                SettingJson.readMoney(row.getString("money")), row.getObject("scenario", UUID.class),
                row.getTimestamp("changed_at").toInstant());
    }
}
