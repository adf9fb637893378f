package eu.masp.grants.applications;

import java.time.Instant;
import java.util.UUID;

/**
 * What whoever applies gets at once. It is given only when all of it is on the disk.
 *
 * @param arrival the place in arrival order on the call, from 1
 * @param state booked, or queued where the fund had no money left
 */
public record Receipt(UUID application, int arrival, ApplicationState state, Instant at) {}
