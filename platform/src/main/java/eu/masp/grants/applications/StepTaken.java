package eu.masp.grants.applications;

import java.time.Instant;
import java.util.UUID;

/** Something happened to an application; published when it is in the database. */
public record StepTaken(UUID application, UUID call, UUID applicant, Step step, ApplicationState state, Instant at,
        String reason) {}
