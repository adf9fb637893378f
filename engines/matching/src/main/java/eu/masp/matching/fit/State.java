package eu.masp.matching.fit;

/** What is known of somebody's skill. Unknown is never taken as lacking. */
public enum State {
    HAS, LACKS, UNKNOWN
}
