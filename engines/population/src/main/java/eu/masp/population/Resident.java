package eu.masp.population;

/** Somebody who lives in the dwelling being drawn, not a dependent child. */
final class Resident {

    private static final double PENSION = Assumption.PENSION.number();
    final long id;
    final int age;
    final boolean woman;
    /** Age of the youngest child under 18 whose parent this is; 999 if there is none. */
    final int youngestMinor;
    final long birth;
    Words.Work work = Words.Work.NOT_WORKING;
    long size = Column.NONE;
    long contract = Column.NONE;
    long fullTime = Column.NONE;
    /** A year's pay in cents. */
    long pay = Column.NONE;
    long dueDate = Column.NONE;

    Resident(long id, int age, boolean woman, int youngestMinor, long birth) {
        this.id = id;
        this.age = age;
        this.woman = woman;
        this.youngestMinor = youngestMinor;
        this.birth = birth;
    }

    /** In euros a year, for ISEE. */
    double income() {
        if (pay != Column.NONE) {
            return pay / 100.0;
        }
        return age >= 65 ? PENSION : 0;
    }

    boolean expecting() {
        return dueDate != Column.NONE;
    }
}
