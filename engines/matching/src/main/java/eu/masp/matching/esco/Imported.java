package eu.masp.matching.esco;

import eu.masp.matching.Taxonomy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What an import has made of one version.
 *
 * @param taxonomy as it now stands, with what was imported before
 * @param added languages of the files read
 * @param leftOut rows of single CSV files whose concept the version does not have
 * @param vectors how many labels got a vector, by language
 */
public record Imported(Path file, Taxonomy taxonomy, Set<String> added, int leftOut, Map<String, Integer> vectors) {}
