package eu.masp.grants.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call for applications.
 *
 * @param code unique, as in acts and addresses
 * @param body the id of the body that runs it
 * @param measure the id of the measure it pays
 * @param ruleSet the rules it was published with; null while it is a draft
 * @param referenceDate the date whose values hold for every application; null while it is a draft
 * @param ranking a formula of the measures' language, the highest first; null for arrival order
 * @param cup code of the public investment project, where the law asks for one
 * @param cor whether every award needs a code of the State aid register
 * @param papers ids of the papers to be sent along
 * @param checkedShare of a hundred claims, how many are checked with all receipts
 * @param demonstration made to show how MASP works, or a reconstruction; said wherever it shows. A call that
 *     a fund of invented or reconstructed money pays is always one
 */
public record Call(UUID id, String code, String titleIt, String titleEn, String body, String measure,
        @Nullable String ruleSet, @Nullable LocalDate referenceDate, Instant opensAt, Instant closesAt,
        Applicants applicants,
        @Nullable String ranking, @Nullable String protocol, @Nullable String cup, boolean cor, List<String> papers,
        int checkedShare, CallState state, int version, boolean demonstration) {

    /** Who may apply. */
    public enum Applicants {
        PERSON, FIRM;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether an application may be submitted at this instant: the first of them belongs to it, the last does not. */
    public boolean openAt(Instant now) {
        return state == CallState.PUBLISHED && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
