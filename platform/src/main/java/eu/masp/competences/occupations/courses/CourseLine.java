package eu.masp.competences.occupations.courses;

/**
 * A course as it is shown beside a skill.
 *
 * @param starts in words of a date; empty: whenever one likes
 * @param cost in euros; empty where it is free or not said
 * @param free whether it costs nothing
 * @param broughtBy the body that brought it, and when
 * @param demonstration invented, to show how it looks
 */
public record CourseLine(String title, String provider, String place, boolean online, int hours, String starts,
        String cost, boolean free, String url, String broughtBy, String broughtOn, boolean demonstration) {}
