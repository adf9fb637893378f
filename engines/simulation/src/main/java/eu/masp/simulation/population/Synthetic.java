package eu.masp.simulation.population;

import java.util.List;
import java.util.Map;

/**
 * What the files of a population of invented people say of it.
 *
 * @param drawn how it was made: territory, persons, seed, date; whatever the files name
 * @param assumptions what it rests on, each with its id, value and reason
 */
public record Synthetic(Map<String, Object> drawn, List<Map<String, Object>> assumptions) {}
