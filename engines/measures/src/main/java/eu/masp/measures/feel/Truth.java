package eu.masp.measures.feel;

/** Strong Kleene logic. */
public enum Truth implements Value {
    NO, YES, UNKNOWN;

    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    public Truth or(Truth other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }

    @Override
    public boolean known() {
        return this != UNKNOWN;
    }

    @Override
    public Truth hull(Value other) {
        return this == other ? this : UNKNOWN;
    }
}
