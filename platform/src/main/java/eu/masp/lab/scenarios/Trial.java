package eu.masp.lab.scenarios;

import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.Setting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of a body is trying.
 *
 * @param money the fund that is kept with it; null: none
 * @param scenario the scenario it began from; null for a new one
 */
public record Trial(UUID id, String body, UUID account, Setting setting, @Nullable Money money,
        @Nullable UUID scenario, Instant changedAt) {

    public Trial with(Setting other) {
        return new Trial(id, body, account, other, money, scenario, changedAt);
    }

    /** What its runs are known by. */
    public String owner() {
        return "trial " + id;
    }
}
