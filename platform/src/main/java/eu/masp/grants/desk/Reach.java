package eu.masp.grants.desk;

/**
 * How far somebody's lists go.
 *
 * @param some whether any call is decided within it; where none is, nothing can be counted, which is not the same as nothing there
 * @param note in words, for those who might expect more: auditors, and whose body decides no call; otherwise empty
 */
public record Reach(boolean some, String note) {}
