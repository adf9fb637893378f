package eu.masp.grants.aid;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One grant of de minimis aid to a single undertaking.
 *
 * @param id of the declaration, or of the application
 * @param declared by the firm, or else awarded here
 * @param reference the State aid register's number (COR); empty where it is not known
 */
public record Aid(UUID id, boolean declared, String beneficiary, String grantor, String act, LocalDate grantedOn,
        long cents, String reference) {}
