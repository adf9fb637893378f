package eu.masp.simulation.columns;

import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;

/** Strong Kleene logic on small numbers, in an order in which "and" is the least and "or" the greatest. */
public final class Kleene {

    public static final int NO = 0;
    public static final int UNKNOWN = 1;
    public static final int YES = 2;

    private Kleene() {
    }

    /** The number of a truth value. */
    public static int of(Truth truth) {
        return switch (truth) {
            case NO -> NO;
            case UNKNOWN -> UNKNOWN;
            case YES -> YES;
        };
    }

    /** Whether one number is below the other; each lies between its two ends. */
    static int less(long aLow, long aHigh, long bLow, long bHigh) {
        return aHigh < bLow ? YES : aLow >= bHigh ? NO : UNKNOWN;
    }

    /** The same of days, of which the ends of the calendar mean "no end". */
    static int dayLess(long aLow, long aHigh, long bLow, long bHigh) {
        if (aHigh < bLow) {
            return YES;
        }
        boolean bothOpen = (aLow <= Day.FIRST || aHigh >= Day.LAST) && (bLow <= Day.FIRST || bHigh >= Day.LAST);
        return aLow >= bHigh && !bothOpen ? NO : UNKNOWN;
    }

    /** Whether a day has reached another. */
    static int reached(long low, long high, long first) {
        return low >= first ? YES : high < first ? NO : UNKNOWN;
    }

    /** The same of durations. */
    static int spanLess(long aLow, long aHigh, long bLow, long bHigh) {
        if (aHigh < bLow && !open(aHigh)) {
            return YES;
        }
        return aLow >= bHigh && !open(aLow) ? NO : UNKNOWN;
    }

    private static boolean open(long end) {
        return end <= Span.OPEN_LOW || end >= Span.OPEN_HIGH;
    }

    /** Whether two numbers, days or durations are the same. */
    static int same(long aLow, long aHigh, long bLow, long bHigh) {
        if (aLow == aHigh && bLow == bHigh) {
            return aLow == bLow ? YES : NO;
        }
        return aHigh < bLow || bHigh < aLow ? NO : UNKNOWN;
    }

    /** Whether two words are the same; below 0 is unknown. */
    static int sameWord(int a, int b) {
        return (a | b) < 0 ? UNKNOWN : a == b ? YES : NO;
    }

    /** Whether two truth values are the same. */
    static int sameTruth(int a, int b) {
        return a == UNKNOWN || b == UNKNOWN ? UNKNOWN : a == b ? YES : NO;
    }

    /** What is left of two words when it is unknown which one holds. */
    static int hullWord(int a, int b) {
        return a == b ? a : -1;
    }

    static int hullTruth(int a, int b) {
        return a == b ? a : UNKNOWN;
    }
}
