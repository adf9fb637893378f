package eu.masp.competences.calibration;

import java.util.UUID;

/** A run in the list of all. */
public record RunLine(UUID id, String family, String state, String day) {}
