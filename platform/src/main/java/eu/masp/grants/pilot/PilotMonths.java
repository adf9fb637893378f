package eu.masp.grants.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * So many months of so many cents each.
 *
 * @param first the first day of the first month
 */
record PilotMonths(LocalDate first, int count, long monthly) {
    static final PilotMonths NONE = new PilotMonths(LocalDate.MIN, 0, 0);

    /** What the call refunded at most: 200 euros for 8 months. */
    private static final long CAP = 20_000;
    private static final int MOST = 8;
    private static final int FIRST_MONTHS = 7;
    private static final long STEP = 1_000;
    private static final long LEAST = 10_000;

    long cents() {
        return count * monthly;
    }

    /** So many of them that add up to exactly this; the cents are a multiple of eight times 125. */
    static List<PilotMonths> adding(int howMany, long cents, LocalDate firstMonth, Random random) {
        List<PilotMonths> all = new ArrayList<>();
        long missing = cents;
        for (int i = 0; i < howMany; i++) {
            // The first one takes eight months, so that the last cents can be shared out among them.
            int count = i == 0 ? MOST : Math.min(MOST, 4 + random.nextInt(6));
            PilotMonths one = new PilotMonths(firstMonth.plusMonths(random.nextInt(FIRST_MONTHS)), count,
                    12_000 + STEP * random.nextInt(9));
            missing -= one.cents();
            all.add(one);
        }
        for (int i = 1; Math.abs(missing) >= MOST * STEP; i = i % (howMany - 1) + 1) {
            PilotMonths one = all.get(i);
            long monthly = one.monthly + (missing > 0 ? STEP : -STEP);
            if (monthly <= CAP && monthly >= LEAST) {
                missing -= one.count * (monthly - one.monthly);
                all.set(i, new PilotMonths(one.first, one.count, monthly));
            }
        }
        PilotMonths first = all.getFirst();
        all.set(0, new PilotMonths(first.first, MOST, first.monthly + missing / MOST));
        return all;
    }
}
