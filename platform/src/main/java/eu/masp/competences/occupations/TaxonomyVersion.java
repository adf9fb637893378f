package eu.masp.competences.occupations;

/**
 * Which classification a page is made of.
 *
 * @param esco whether it is ESCO’s; else ours
 */
public record TaxonomyVersion(boolean esco, String version) {}
