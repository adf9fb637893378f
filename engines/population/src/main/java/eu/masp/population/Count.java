package eu.masp.population;

/** What is counted while drawing, for the report of fit; those of persons by sex. */
enum Count {
    /** Dwellings by persons: one, two, … six or more; then couples and lone parents with one, two, three or more children. */
    SIZE_1, SIZE_2, SIZE_3, SIZE_4, SIZE_5, SIZE_6, COUPLES_1, COUPLES_2, COUPLES_3, LONE_1, LONE_2, LONE_3,
    /** Couples with children: all under 18, all grown up, some of each. */
    ALL_MINORS, ALL_ADULTS, MINORS_AND_ADULTS, FOREIGNERS, EMPLOYED, EMPLOYED_15_64,
    /** Aged 25 to 54, with and without children under 18. */
    PARENTS, PARENTS_EMPLOYED, NO_MINORS, NO_MINORS_EMPLOYED, MOTHERS_0_2, MOTHERS_0_2_EMPLOYED, MOTHERS_3_5, MOTHERS_3_5_EMPLOYED, LONE_PARENTS_OF_MINORS, LONE_PARENTS_OF_MINORS_EMPLOYED, SELF_EMPLOYED, DOMESTIC, EMPLOYEES, PART_TIME, FIXED_TERM, MICRO, SMALL, MEDIUM, LARGE, PUBLIC,
    /** Private employees, their pay in euros, and those under the low-pay line. */
    PAID, PAY, LOW_PAID,
    /** Dwellings with ISEE and its euros; then those with children under 18. */
    DSU, ISEE, DSU_WITH_MINORS, ISEE_WITH_MINORS,
    /** Children under 21, those with ISEE, and up to two thresholds. */
    CHILDREN_0_20, CHILDREN_WITH_ISEE, CHILDREN_LOW_ISEE, CHILDREN_MIDDLE_ISEE, NURSERY, PREGNANT
}
