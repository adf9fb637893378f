package eu.masp.grants.desk.claims;

import eu.masp.grants.claims.ClaimState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One claim in a list. */
public record ClaimRow(UUID id, UUID application, UUID applicant, int version, int arrival, int number, String call,
        boolean demonstration, String area, @Nullable LocalDate month, long spent, long asked, ClaimState state,
        boolean drawn, Instant lodgedAt) {}
