package eu.masp.lab.scenarios;

import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.Setting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scenario.
 *
 * @param reason why it was tried
 * @param money the fund that is kept with it; null: none
 * @param rules fingerprint of the measures it was kept with
 * @param account who kept this version
 */
public record Scenario(UUID id, int version, String body, String name, String reason, Setting setting,
        @Nullable Money money, String rules, UUID account, Instant at, boolean archived) {

    /** What its runs are known by. */
    public String owner() {
        return "scenario " + id + " " + version;
    }
}
