package eu.masp.competences.occupations.courses;

import java.util.List;

/**
 * The courses of a body and how it brings others.
 *
 * @param problems of the list that was sent; where there are some nothing of it was kept
 * @param may whether who looks may bring and remove
 * @param done what was just done: brought, removed or nothing
 */
public record CoursesPage(String body, String bodyTitle, List<Provider> providers, List<CourseProblem> problems,
        boolean may, String done) {

    /**
     * A provider’s list.
     *
     * @param toCome how many are still to begin
     * @param demonstration invented
     */
    public record Provider(String name, int courses, int toCome, boolean demonstration, String broughtOn) {}
}
