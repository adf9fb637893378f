package eu.masp.organisations;

import java.util.UUID;

/**
 * A firm as those who act for it have declared it.
 *
 * @param id as the applicant of calls for firms
 * @param partitaIva empty where there is none
 * @param codiceFiscale eleven digits, or a person's code for a {@link LegalForm#person() person}
 * @param comune code of the comune of the premises
 * @param iban empty as long as none was given
 * @param roadFreight whether it carries goods by road for others: until 2023 its de minimis ceiling was lower
 * @param version goes up with each change of what is in this record
 * @param demonstration invented, for trials
 */
public record Firm(UUID id, String name, LegalForm legalForm, String partitaIva, String codiceFiscale, String comune,
        String iban, boolean roadFreight, int version, boolean demonstration) {

    /** What tells it apart in public: of a person never the codice fiscale, which says when and where they were born. */
    public String publicCode() {
        return legalForm.person() ? partitaIva : codiceFiscale;
    }

    /** Never its codes: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "firm " + id;
    }
}
