package eu.masp.people.passkeys;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id in letters, as browsers write it
 */
public record Passkey(String id, String label, LocalDate madeOn, @Nullable LocalDate usedOn) {}
