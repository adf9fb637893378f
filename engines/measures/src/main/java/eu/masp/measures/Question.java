package eu.masp.measures;

import java.util.List;

/**
 * A question worth asking.
 *
 * @param usefulness higher is more useful; comparable within one list only
 * @param opens ids of the measures whose result it can change
 */
public record Question(Ask ask, double usefulness, List<String> opens) {}
