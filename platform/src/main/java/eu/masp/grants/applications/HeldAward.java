package eu.masp.grants.applications;

import java.util.UUID;

/**
 * An award that somebody holds already.
 *
 * @param code of its call
 * @param arrival its number on that call
 * @param area where it was decided
 * @param leadBody the body that decided it
 * @param awarded cents
 */
public record HeldAward(UUID application, UUID call, String code, String titleIt, String titleEn, int arrival,
        String area, String leadBody, long awarded, boolean demonstration) {}
