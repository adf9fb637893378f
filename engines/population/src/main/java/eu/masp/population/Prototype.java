package eu.masp.population;

/**
 * A kind of dwelling that may be drawn many times: who lives there, by sex and age in full years.
 *
 * @param adultAges of a couple the woman first
 * @param childAges of any age, the youngest first
 */
record Prototype(Kind kind, int[] adultAges, boolean[] adultWomen, int[] childAges, boolean[] childWomen) {

    static final int OLDEST = 104;

    int persons() {
        return adultAges.length + childAges.length;
    }

    /** Those of this sex from one age to another, both included. */
    int persons(boolean women, int from, int to) {
        return count(adultAges, adultWomen, women, from, to) + count(childAges, childWomen, women, from, to);
    }

    int persons(int from, int to) {
        return persons(true, from, to) + persons(false, from, to);
    }

    int children(int from, int to) {
        return count(childAges, childWomen, true, from, to) + count(childAges, childWomen, false, from, to);
    }

    /** Age of the youngest child who lives here; 999 without children. */
    int youngest() {
        return childAges.length == 0 ? 999 : childAges[0];
    }

    /** Age of the youngest child under 18 whose parent this adult is; 999 if there is none. */
    int youngestMinorOf(int adult) {
        return adult < 2 && youngest() < 18 ? youngest() : 999;
    }

    private static int count(int[] ages, boolean[] women, boolean sex, int from, int to) {
        int count = 0;
        for (int i = 0; i < ages.length; i++) {
            if (women[i] == sex && ages[i] >= from && ages[i] <= to) {
                count++;
            }
        }
        return count;
    }
}
