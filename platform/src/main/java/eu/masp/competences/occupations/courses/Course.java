package eu.masp.competences.occupations.courses;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course as a provider's list describes it.
 *
 * @param code the provider’s, by which it is told from its others
 * @param place where it is held; empty where it is online only
 * @param hours in all
 * @param starts null: whenever one likes
 * @param costCents 0: free; null: not said
 * @param url a page of the provider
 * @param skills URIs of what it teaches
 */
record Course(String provider, String code, String titleIt, String titleEn, String place, boolean online, int hours,
        @Nullable LocalDate starts, @Nullable Long costCents, String url, List<String> skills) {}
