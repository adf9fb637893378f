package eu.masp.grants.apply;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that is being written.
 *
 * @param id the one the application will have
 * @param applicant the person or firm that applies
 * @param account who writes it
 * @param facts the answers, as a case file in JSON
 * @param decidedFor whom it is for, as far as that was chosen: entity id to member id
 * @param asked cents asked for where the rules cannot say; null while nothing was
 * @param once what makes its submission the same however often it is sent
 */
record Draft(UUID id, UUID call, UUID applicant, UUID account, String facts, Map<String, String> decidedFor,
        @Nullable Long asked, String once, int version, Instant changedAt) {

    Draft withFacts(String now) {
        return new Draft(id, call, applicant, account, now, decidedFor, asked, once, version, changedAt);
    }

    Draft forWhom(Map<String, String> members) {
        return new Draft(id, call, applicant, account, facts, members, asked, once, version, changedAt);
    }

    Draft asking(@Nullable Long cents) {
        return new Draft(id, call, applicant, account, facts, decidedFor, cents, once, version, changedAt);
    }
}
