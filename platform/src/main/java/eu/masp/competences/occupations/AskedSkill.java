package eu.masp.competences.occupations;

/**
 * A skill to be asked for.
 *
 * @param practised whether an occupation that she did asks for it
 */
public record AskedSkill(String uri, String label, String says, boolean practised) {}
