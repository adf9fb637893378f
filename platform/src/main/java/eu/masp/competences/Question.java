package eu.masp.competences;

import eu.masp.shell.Words;
import java.util.List;

/**
 * One question of a family and the parameters by which its answers are weighed (graded response model, D = 1).
 *
 * @param context where the situation is from: care, home, study, work, volunteering
 * @param answers the lowest first
 * @param a how strongly the answers tell people apart
 * @param b where on the scale one answer passes into the next: one less than the answers, rising
 */
public record Question(String id, String competence, String context, Words text, List<Words> answers, double a,
        List<Double> b) {}
