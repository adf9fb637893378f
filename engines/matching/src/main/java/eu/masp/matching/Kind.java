package eu.masp.matching;

/** What a concept of a taxonomy is. */
public enum Kind {
    SKILL, OCCUPATION, SKILL_GROUP, ISCO_GROUP
}
