package eu.masp.grants.pilot;

import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.claims.ClaimState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application with all that became of it.
 *
 * @param monthly cents one month may bring; null where it is paid at once
 * @param awarded the day; null while nobody has decided
 * @param completed the day it was settled; null while it is not
 * @param lapsed cents that went back to the fund on that day
 * @param why it was settled, in words
 */
record Grant(UUID id, UUID call, String area, long fund, UUID applicant, String decidedFor, int arrival,
        ApplicationState state, long requested, @Nullable Long monthly, String verdict, Instant submitted,
        @Nullable LocalDate awarded, List<Claim> claims, @Nullable LocalDate completed, long lapsed, String why,
        String facts) {

    /** What was claimed; a day is null where that step was not reached. */
    record Claim(UUID id, int number, @Nullable LocalDate month, long spent, long cents, ClaimState state,
            LocalDate lodged,
            @Nullable LocalDate checked, @Nullable LocalDate paid) {}

    /** Whether the fund had money for it when it came. */
    boolean booked() {
        return state != ApplicationState.QUEUED;
    }

    LocalDate day() {
        return submitted.atZone(PilotCalls.ITALY).toLocalDate();
    }
}
