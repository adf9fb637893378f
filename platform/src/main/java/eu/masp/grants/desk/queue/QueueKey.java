package eu.masp.grants.desk.queue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The place of a row in the order of the queue, where the next page goes on.
 *
 * @param rank 0 in the order of age; with risk, minus the number of signals
 */
public record QueueKey(int rank, Instant since, UUID id) {
    static final QueueKey FIRST = new QueueKey(Integer.MIN_VALUE, Instant.EPOCH, new UUID(0, 0));

    @Override
    public String toString() {
        return rank + "_" + since + "_" + id;
    }

    static Optional<QueueKey> parse(String text) {
        String[] parts = text.split("_");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new QueueKey(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
