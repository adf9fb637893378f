package eu.masp.grants.pilot;

import java.time.LocalDate;

/**
 * One row of the paper’s Table 3 (Madama and Maino 2013): its measure, and what each of the six areas had for it. How many
 * were assigned and how much was left is the paper’s; how many were paid follows from that only by hypothesis where it says so.
 */
enum PilotMeasure {
    PERSONS("dote-servizi-persona", "PERSONE", 48_000_000, 1_700, 1_700, 190_280_000, LocalDate.of(2011, 6, 14),
            "servizi alla persona", "personal services"),
    /** Hypothesis: of 600 assigned 406 were paid, as 194,000 euros were left of 600,000. */
    HIRING("incentivo-assunzione", "ASSUNZIONI", 10_000_000, 600, 406, 40_600_000, LocalDate.of(2011, 6, 14),
            "incentivo all’assunzione", "hiring grant"),
    /** Hypothesis: of 99 assigned 61 were paid, as 269,500 euros were left of 300,000. The bonus came with the decree of June 2012. */
    CONSULTANCY("bonus-consulenza", "CONSULENZA", 5_000_000, 99, 61, 3_050_000, LocalDate.of(2012, 6, 5),
            "bonus consulenza", "consultancy bonus");

    private final String measure;
    private final String code;
    private final long eachArea;
    private final int assigned;
    private final int paid;
    private final long spent;
    private final LocalDate opens;
    private final String titleIt;
    private final String titleEn;

    PilotMeasure(String measure, String code, long eachArea, int assigned, int paid, long spent, LocalDate opens,
            String titleIt, String titleEn) {
        this.measure = measure;
        this.code = code;
        this.eachArea = eachArea;
        this.assigned = assigned;
        this.paid = paid;
        this.spent = spent;
        this.opens = opens;
        this.titleIt = titleIt;
        this.titleEn = titleEn;
    }

    String measure() {
        return measure;
    }

    String code() {
        return code;
    }

    /** Cents for each area. */
    long eachArea() {
        return eachArea;
    }

    int assigned() {
        return assigned;
    }

    int paid() {
        return paid;
    }

    /** Cents paid in all six areas. */
    long spent() {
        return spent;
    }

    LocalDate opens() {
        return opens;
    }

    String title(boolean italian) {
        return italian ? titleIt : titleEn;
    }
}
