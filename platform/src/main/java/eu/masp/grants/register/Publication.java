package eu.masp.grants.register;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A grant to a firm as the register shows it, or showed it.
 *
 * @param code tax code, or partita IVA of a person
 * @param year the calendar year of the award
 * @param basis the rule or act that the grant rests on
 * @param office that decides
 * @param responsible the official responsible for the procedure; empty where none was named
 * @param selection how the beneficiary was found: in order of arrival, or by a ranking
 */
public record Publication(long id, UUID application, Act act, Instant at, String actor, String reason, UUID call,
        String name, String code, int year, long cents, String basis, String office, String responsible,
        String selection, boolean demonstration) {

    /** What was done. */
    public enum Act {
        PUBLISHED(true), CORRECTED(true),
        /** An officer has taken it out because it was wrong. */
        WITHDRAWN(false),
        /** Nothing is left of the grant, or the year's sum is no longer above what has to be public. */
        ENDED(false);

        private final boolean shown;

        Act(boolean shown) {
            this.shown = shown;
        }

        public boolean shown() {
            return shown;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Publication with(Act next, Instant when, String who, String why) {
        return new Publication(0, application, next, when, who, why, call, name, code, year, cents, basis, office,
                responsible, selection, demonstration);
    }

    Publication with(long amount) {
        return new Publication(id, application, act, at, actor, reason, call, name, code, year, amount, basis, office,
                responsible, selection, demonstration);
    }

    Publication with(String newName, String newCode, String newBasis, String newOffice, String newResponsible) {
        return new Publication(id, application, act, at, actor, reason, call, newName, newCode, year, cents, newBasis,
                newOffice, newResponsible, selection, demonstration);
    }
}
