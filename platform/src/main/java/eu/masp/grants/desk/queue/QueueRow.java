package eu.masp.grants.desk.queue;

import eu.masp.grants.applications.ApplicationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One application in a list.
 *
 * @param since from when it waits for an officer, or since its last step
 * @param locked whether somebody else works on it now
 */
public record QueueRow(UUID id, UUID applicant, int arrival, String call, boolean demonstration, String area,
        ApplicationState state, Instant since, long requested, List<Signal> signals, boolean locked, QueueKey key) {

    QueueRow with(Signal signal) {
        List<Signal> more = new ArrayList<>(signals);
        more.add(signal);
        return new QueueRow(id, applicant, arrival, call, demonstration, area, state, since, requested,
                List.copyOf(more), locked, key);
    }
}
