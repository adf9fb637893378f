package eu.masp.population;

/** Counts one dwelling as the published tables do. */
final class DwellingCounts {

    private static final Count[] SIZES = {Count.SIZE_1, Count.SIZE_2, Count.SIZE_3, Count.SIZE_4, Count.SIZE_5,
            Count.SIZE_6};
    private static final Count[] COUPLES = {Count.COUPLES_1, Count.COUPLES_2, Count.COUPLES_3};
    private static final Count[] LONE = {Count.LONE_1, Count.LONE_2, Count.LONE_3};
    static final double LOW_ISEE = 17_090.61;
    static final double MIDDLE_ISEE = 22_787.48;

    private DwellingCounts() {
    }

    static void add(Tally tally, Prototype prototype, boolean foreign, boolean expecting) {
        tally.kinds[prototype.kind().ordinal()]++;
        tally.add(SIZES[Math.min(prototype.persons(), 6) - 1]);
        ages(tally, prototype.adultAges(), prototype.adultWomen());
        ages(tally, prototype.childAges(), prototype.childWomen());
        tally.add(Count.FOREIGNERS, false, foreign ? prototype.persons() : 0);
        tally.add(Count.PREGNANT, true, expecting ? 1 : 0);
        tally.add(Count.CHILDREN_0_20, false, prototype.children(0, 20));
        youngWorkers(tally, prototype);
        int children = prototype.childAges().length;
        if (prototype.kind() == Kind.COUPLE_WITH_CHILDREN) {
            tally.add(COUPLES[Math.min(children, 3) - 1]);
            int minors = prototype.children(0, 17);
            tally.add(minors == children ? Count.ALL_MINORS : minors == 0 ? Count.ALL_ADULTS : Count.MINORS_AND_ADULTS);
        } else if (prototype.kind().loneParent()) {
            tally.add(LONE[Math.min(children, 3) - 1]);
        }
    }

    /** In expectation, as no row says who they are. */
    private static void youngWorkers(Tally tally, Prototype prototype) {
        for (int c = 0; c < prototype.childAges().length; c++) {
            int age = prototype.childAges()[c];
            if (age >= 16 && age < Drawing.GROWN) {
                tally.add(Count.EMPLOYED_15_64, prototype.childWomen()[c], Labour.AT_HOME_RATE);
            }
        }
    }

    private static void ages(Tally tally, int[] ages, boolean[] women) {
        for (int i = 0; i < ages.length; i++) {
            tally.ages[women[i] ? 1 : 0][ages[i]]++;
        }
    }

    /** In euros. */
    static void addIsee(Tally tally, Prototype prototype, double isee) {
        tally.add(Count.DSU);
        tally.add(Count.ISEE, false, isee);
        if (prototype.children(0, 17) > 0) {
            tally.add(Count.DSU_WITH_MINORS);
            tally.add(Count.ISEE_WITH_MINORS, false, isee);
        }
        int children = prototype.children(0, 20);
        tally.add(Count.CHILDREN_WITH_ISEE, false, children);
        if (isee <= LOW_ISEE) {
            tally.add(Count.CHILDREN_LOW_ISEE, false, children);
        } else if (isee <= MIDDLE_ISEE) {
            tally.add(Count.CHILDREN_MIDDLE_ISEE, false, children);
        }
    }
}
