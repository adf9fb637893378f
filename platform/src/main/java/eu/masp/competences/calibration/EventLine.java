package eu.masp.competences.calibration;

/** Something that happened to a run: when, what, by whom and why, in words. */
public record EventLine(String when, String what, String who, String reason) {}
