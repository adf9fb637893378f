package eu.masp.grants.apply;

import java.util.Locale;

/** What keeps it from being sent. */
public enum Missing {
    /** There is an application for the same already. */
    ALREADY,
    /** Whom it is for. */
    WHOM,
    /** Where the applicant lives. */
    PLACE,
    /** The call has no money for that place. */
    OUTSIDE,
    /** How much, where the rules cannot say. */
    AMOUNT,
    /** A paper that the call asks for. */
    PAPERS,
    /** Name and codice fiscale. */
    PERSON;

    /** Its key among the texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
