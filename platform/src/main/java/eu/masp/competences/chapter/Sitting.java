package eu.masp.competences.chapter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One chapter, answered by one person.
 *
 * @param path of modules that it stands before or after; empty for one’s own
 * @param bank the questions as they were at the start
 * @param seed with the answers it decides which question comes next
 * @param result null as long as it is open
 */
public record Sitting(UUID id, UUID account, String family, Purpose purpose, String path, String bank, long seed,
        Instant startedAt, Instant changedAt, @Nullable Ended result) {

    /**
     * @param stop why no more was asked
     * @param theta the posterior mean on the family’s scale, on which people were supposed to lie as N(0, 1)
     * @param se the posterior standard deviation
     */
    public record Ended(Instant at, String stop, double theta, double se, boolean tooFast, boolean inconsistent) {

        /** Whether the answers gave reason to trust them less. */
        public boolean doubtful() {
            return tooFast || inconsistent;
        }
    }

    public boolean open() {
        return result == null;
    }
}
