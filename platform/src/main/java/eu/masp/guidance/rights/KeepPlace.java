package eu.masp.guidance.rights;

import java.util.UUID;

/**
 * A case in which a result can be kept.
 *
 * @param name of the woman whose case it is, for whoever sits beside her
 * @param own whether it is the case of whoever looks
 */
public record KeepPlace(UUID id, String title, String name, boolean own) {}
