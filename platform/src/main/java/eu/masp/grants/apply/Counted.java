package eu.masp.grants.apply;

/** One list to be counted. */
public record Counted(String list, String question, int most) {}
