package eu.masp.guidance.rights;

/**
 * A measure that helps with who looks after children.
 *
 * @param verdict as the last picture says; empty where none says anything
 * @param says in words; may be empty
 */
public record ChildcareLine(String measure, String title, String verdict, String says) {}
