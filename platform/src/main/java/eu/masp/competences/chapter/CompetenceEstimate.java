package eu.masp.competences.chapter;

/**
 * What the answers about one competence say, and no others.
 *
 * @param answers how many there are
 * @param theta posterior mean, on the scale of the family
 * @param se posterior standard deviation; with few answers it stays near the 1 one began with
 */
public record CompetenceEstimate(String competence, int answers, double theta, double se) {}
