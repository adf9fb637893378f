package eu.masp.competences.occupations;

import java.util.List;

/**
 * An occupation that is near to what somebody can do, and why.
 *
 * @param shared what it needs and she can do, the rarest first
 */
public record NearLine(String id, String title, List<String> shared) {}
