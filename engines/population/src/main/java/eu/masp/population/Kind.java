package eu.masp.population;

/** Kinds of dwelling, as the census counts households. Children are of any age and live with their parents. */
enum Kind {

    SINGLE, COUPLE, COUPLE_WITH_CHILDREN, LONE_MOTHER, LONE_FATHER,
    /** Several adults who are neither a couple nor parents and children. */
    NO_NUCLEUS,
    /** A couple with children and a second couple. */
    TWO_NUCLEI;

    boolean loneParent() {
        return this == LONE_MOTHER || this == LONE_FATHER;
    }

    boolean coupleFirst() {
        return this == COUPLE || this == COUPLE_WITH_CHILDREN || this == TWO_NUCLEI;
    }
}
