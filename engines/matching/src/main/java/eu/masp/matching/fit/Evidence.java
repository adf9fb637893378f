package eu.masp.matching.fit;

/** Where it is known from, weakest first. The kinds are never mixed. */
public enum Evidence {
    SAID, CONFIRMED, MEASURED
}
