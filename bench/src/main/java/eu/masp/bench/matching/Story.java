package eu.masp.bench.matching;

import java.util.Set;

/**
 * One of our labelled stories.
 *
 * @param skills what is right, by URI; empty where the story says nothing that can be matched
 * @param competences the same, by id
 */
record Story(String text, Set<String> skills, Set<String> competences) {}
