package eu.masp.grants.applications;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is sent.
 *
 * @param area one of the call's areas
 * @param fund the fund that pays there
 * @param applicant the key of who applies
 * @param decidedFor entity id to member id, as the rules decide it; empty for the household or firm itself
 * @param cents what the rules give, or, where they cannot say yet, what is asked for
 * @param monthly cents that one month may bring; null where the measure does not pay by the month
 * @param verdict what the rules say
 * @param facts the answers, as a case file in JSON
 * @param once the same for one submission however often it is sent
 */
public record Submission(UUID call, String ruleSet, String area, long fund, UUID applicant,
        Map<String, String> decidedFor,
        long cents, @Nullable Long monthly, String verdict, String facts, String once) {

    /** The id of the application it becomes: the same for the same submission, so that what is sent twice is found. */
    public static UUID id(UUID applicant, String once) {
        return UUID.nameUUIDFromBytes((applicant + " " + once).getBytes(StandardCharsets.UTF_8));
    }
}
