package eu.masp.grants.apply;

/** A month that can be claimed. */
public record ClaimMonth(String value, String name) {}
