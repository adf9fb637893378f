package eu.masp.lab.scenarios;

import eu.masp.lab.trial.Setting;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of a scenario.
 *
 * @param reason why it was tried
 * @param rules fingerprint of the measures it was kept with
 * @param account who kept this version
 */
public record Scenario(UUID id, int version, String body, String name, String reason, Setting setting, String rules,
        UUID account, Instant at, boolean archived) {

    /** What its runs are known by. */
    public String owner() {
        return "scenario " + id + " " + version;
    }
}
