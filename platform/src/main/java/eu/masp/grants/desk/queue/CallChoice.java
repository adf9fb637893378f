package eu.masp.grants.desk.queue;

/** A call to choose in a filter. */
public record CallChoice(String code, String titleIt, String titleEn) {}
