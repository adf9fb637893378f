package eu.masp.competences.chapter;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Plan;

/** How long a chapter is: about ten minutes at half a minute a question, shorter where the answers say enough (decision 0031). */
final class ChapterLength {
    static final int LEAST = 16;
    static final int MOST = 24;
    static final double PRECISE = 0.30;
    private static final int AMONG = 3;

    private ChapterLength() {
    }

    /** All competences of the family alike; one of the best questions by lot, so that not everybody meets the same ones. */
    static Plan plan(Bank bank) {
        return Plan.until(PRECISE).withItems(Math.min(LEAST, bank.size()), MOST).withEvenGroups(bank)
                .withAmong(AMONG);
    }

    /**
     * About how many questions are left if each goes on telling as much as those so far.
     *
     * @param given answers so far
     * @param se their standard error
     */
    static int left(int given, double se) {
        int most = MOST - given;
        int least = Math.max(1, LEAST - given);
        if (given == 0) {
            return (LEAST + MOST) / 2;
        }
        // Precision is what adds up; one began with that of the prior, which is 1.
        double each = (1 / (se * se) - 1) / given;
        double missing = 1 / (PRECISE * PRECISE) - 1 / (se * se);
        return (int) Math.clamp(each <= 0 ? most : Math.ceil(missing / each), least, Math.max(least, most));
    }
}
