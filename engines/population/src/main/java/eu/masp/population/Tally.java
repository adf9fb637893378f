package eu.masp.population;

/** Counts of what was drawn in one territory; added up block after block. */
final class Tally {

    final double[][] counts = new double[Count.values().length][2];
    final long[] kinds = new long[Kind.values().length];
    final long[][] ages = new long[2][Prototype.OLDEST + 1];
    /** By comune: children at a nursery and their fees in euros, fathers entitled to leave and those who took it. */
    final double[][] comuni;

    Tally(int comuni) {
        this.comuni = new double[4][comuni];
    }

    void add(Count count, boolean woman, double amount) {
        counts[count.ordinal()][woman ? 1 : 0] += amount;
    }

    void add(Count count) {
        counts[count.ordinal()][0]++;
    }

    double of(Count count) {
        return counts[count.ordinal()][0] + counts[count.ordinal()][1];
    }

    double of(Count count, boolean women) {
        return counts[count.ordinal()][women ? 1 : 0];
    }

    /** Persons of a sex from one age to another, both included. */
    long persons(boolean women, int from, int to) {
        long sum = 0;
        for (int age = from; age <= Math.min(to, Prototype.OLDEST); age++) {
            sum += ages[women ? 1 : 0][age];
        }
        return sum;
    }

    long persons(int from, int to) {
        return persons(true, from, to) + persons(false, from, to);
    }

    long persons() {
        return persons(0, Prototype.OLDEST);
    }

    long dwellings() {
        long sum = 0;
        for (long kind : kinds) {
            sum += kind;
        }
        return sum;
    }

    long kind(Kind kind) {
        return kinds[kind.ordinal()];
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i][0] += other.counts[i][0];
            counts[i][1] += other.counts[i][1];
        }
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] += other.kinds[i];
        }
        for (int sex = 0; sex < 2; sex++) {
            for (int age = 0; age < ages[sex].length; age++) {
                ages[sex][age] += other.ages[sex][age];
            }
        }
        for (int i = 0; i < comuni.length; i++) {
            for (int c = 0; c < comuni[i].length; c++) {
                comuni[i][c] += other.comuni[i][c];
            }
        }
    }
}
