package eu.masp.lab.trial;

import eu.masp.simulation.results.Comparison;

/** Who gains and who loses by the changes; weighted. */
public record Moves(Part gained, Part lost, Part more, Part less, Part unchanged, double notComparable) {

    /** How many, and the cents that they get more, below 0 less. */
    public record Part(double rows, double cents) {
        static final Part NONE = new Part(0, 0);

        static Part of(Comparison.Change change) {
            return new Part(change.rows(), change.cents());
        }

        Part plus(Part other) {
            return new Part(rows + other.rows, cents + other.cents);
        }
    }

    static final Moves NONE = new Moves(Part.NONE, Part.NONE, Part.NONE, Part.NONE, Part.NONE, 0);

    static Moves of(Comparison comparison) {
        return new Moves(Part.of(comparison.gained()), Part.of(comparison.lost()), Part.of(comparison.more()),
                Part.of(comparison.less()), Part.of(comparison.unchanged()), comparison.notComparable());
    }

    Moves plus(Moves other) {
        return new Moves(gained.plus(other.gained), lost.plus(other.lost), more.plus(other.more),
                less.plus(other.less), unchanged.plus(other.unchanged), notComparable + other.notComparable);
    }

    /** All the money that moves. */
    public double cents() {
        return gained.cents() + lost.cents() + more.cents() + less.cents();
    }
}
