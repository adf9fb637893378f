package eu.masp.grants.apply;

/** A paper that came along. */
public record AttachedPaper(String name, String file, String sha256) {}
