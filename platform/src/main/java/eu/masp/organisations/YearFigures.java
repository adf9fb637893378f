package eu.masp.organisations;

import java.time.LocalDate;

/**
 * One financial year of an enterprise.
 *
 * @param closedOn its last day
 * @param estimated estimated in good faith, because the first accounts are not closed yet (annex, art. 4(3))
 */
public record YearFigures(LocalDate closedOn, Amounts amounts, boolean estimated) {}
