package eu.masp.lab.scenarios;

import eu.masp.lab.trial.Setting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of a body is trying.
 *
 * @param scenario the scenario it began from; null for a new one
 */
public record Trial(UUID id, String body, UUID account, Setting setting, @Nullable UUID scenario, Instant changedAt) {

    /** What its runs are known by. */
    public String owner() {
        return "trial " + id;
    }
}
