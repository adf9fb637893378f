package eu.masp.grants.applications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it stands.
 *
 * @param area one of the call's areas
 * @param fund the fund that pays there
 * @param applicant the key of who applied
 * @param decidedFor whom it is decided for, as JSON: entity id to member id
 * @param arrival the place in arrival order on the call, from 1
 * @param requested cents asked for
 * @param awarded cents awarded; null while nothing is
 * @param monthly cents that one month may bring; null where the measure does not pay by the month
 * @param verdict what the rules said on submission
 */
public record Application(UUID id, UUID call, String area, long fund, UUID applicant, String decidedFor, int arrival,
        ApplicationState state, int version, long requested, @Nullable Long awarded, @Nullable Long monthly,
        String verdict, Instant submittedAt) {}
