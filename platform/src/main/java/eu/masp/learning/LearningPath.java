package eu.masp.learning;

import eu.masp.shell.Words;
import java.util.List;

/**
 * Modules in an order.
 *
 * @param modules their ids
 */
public record LearningPath(String id, Words title, Words says, Words forWhom, List<String> modules) {}
