package eu.masp.guidance.rights;

import java.util.UUID;

/**
 * A case in which a result can be kept.
 *
 * @param own whether it is the case of whoever looks
 */
public record KeepPlace(UUID id, String title, boolean own) {}
