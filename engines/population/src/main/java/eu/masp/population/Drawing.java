package eu.masp.population;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws dwellings into one block: birth dates, work, means, and the families of the vocabulary who live there. */
final class Drawing {

    /** From this age a child who lives at home is a family of its own. */
    static final int GROWN = (int) Assumption.FAMILY_OF_DEPENDENT_CHILDREN.number();
    private static final double MONTHS_OF_PAY = Assumption.MONTHS_OF_PAY.number();
    private final Rates rates;
    private final Calendar calendar;
    private final SplittableRandom random;
    private final Block block;
    private final Tally tally;
    private final Working working;

    Drawing(Rates rates, Calendar calendar, Block block, SplittableRandom random) {
        this.rates = rates;
        this.calendar = calendar;
        this.random = random;
        this.block = block;
        this.tally = block.tally();
        this.working = new Working(rates, tally, random);
    }

    /**
     * Draws one dwelling.
     *
     * @param number of the dwelling, the first part of all its ids
     */
    void dwelling(long number, int comune, Prototype prototype) {
        Dwelling dwelling = new Dwelling(number, comune, prototype);
        dwelling.draw();
        dwelling.count();
        dwelling.write();
    }

    /** One dwelling while it is drawn. */
    private final class Dwelling {

        private final long number;
        private final int comune;
        private final Prototype prototype;
        private final int dependent;
        private final long[] births;
        private final List<Resident> adults = new ArrayList<>(6);
        private boolean foreign;
        private boolean hasIsee;
        private long isee;
        private int families;

        Dwelling(long number, int comune, Prototype prototype) {
            this.number = number;
            this.comune = comune;
            this.prototype = prototype;
            this.dependent = prototype.children(0, GROWN - 1);
            this.births = new long[prototype.childAges().length];
        }

        void draw() {
            foreign = rates.traits().foreign(prototype, random);
            for (int c = 0; c < births.length; c++) {
                int age = prototype.childAges()[c];
                births[c] = c == 0 ? calendar.birth(age, random) : calendar.birthBefore(births[c - 1], age, random);
            }
            int parents = prototype.kind().coupleFirst() ? 2 : 1;
            for (int a = 0; a < prototype.adultAges().length; a++) {
                add(prototype.adultAges()[a], prototype.adultWomen()[a],
                        births.length > 0 && a < parents ? prototype.youngestMinorOf(a) : 999,
                        calendar.birth(prototype.adultAges()[a], random));
            }
            for (int c = dependent; c < births.length; c++) {
                add(prototype.childAges()[c], prototype.childWomen()[c], 999, births[c]);
            }
            if (rates.traits().pregnant(prototype, random)) {
                adults.getFirst().dueDate = calendar.dueDate(random);
            }
            double incomes = 0;
            for (Resident adult : adults) {
                working.draw(adult, prototype.kind().loneParent());
                incomes += adult.income();
            }
            hasIsee = rates.means().has(prototype, random);
            isee = rates.means().isee(incomes, prototype.persons(), random);
        }

        private void add(int age, boolean woman, int youngestMinor, long birth) {
            adults.add(new Resident(number * 100 + adults.size() + 1, age, woman, youngestMinor, birth));
        }

        void count() {
            DwellingCounts.add(tally, prototype, foreign, adults.getFirst().expecting());
            if (hasIsee) {
                DwellingCounts.addIsee(tally, prototype, isee / 100.0);
            }
        }

        void write() {
            int first = prototype.kind().coupleFirst() ? 2 : 1;
            family(adults.subList(0, first), dependent);
            int next = first;
            if (prototype.kind() == Kind.TWO_NUCLEI) {
                family(adults.subList(2, 4), 0);
                next = 4;
            }
            for (int a = next; a < adults.size(); a++) {
                family(adults.subList(a, a + 1), 0);
            }
        }

        private void family(List<Resident> members, int children) {
            long id = number * 10 + families++;
            block.households().add(id, block.region().ordinal(), comune, hasIsee ? 1 : 0, hasIsee ? isee : Column.NONE,
                    hasIsee ? Means.forFamilies(isee, prototype.persons(), dependent) : Column.NONE);
            boolean raising = children > 0 || members.getFirst().expecting();
            for (Resident member : members) {
                adult(id, member, raising, children);
            }
            for (int c = 0; c < children; c++) {
                child(id, c);
            }
        }

        private void adult(long household, Resident person, boolean raising, int children) {
            long role = raising ? (person.woman ? Words.Role.MOTHER : Words.Role.FATHER).ordinal() : Column.NONE;
            boolean employee = person.work == Words.Work.EMPLOYEE;
            long leaveEnd = Column.NONE;
            long tookLeave = Column.NONE;
            if (employee && children > 0 && person.woman && prototype.youngest() < 16
                    && calendar.maternityEnd(births[0]) >= calendar.oldestLeave) {
                leaveEnd = calendar.maternityEnd(births[0]);
            }
            if (employee && children > 0 && !person.woman && prototype.youngest() < 3) {
                boolean took = rates.traits().fatherTookLeave(comune, random);
                tookLeave = took ? 1 : 0;
                tally.comuni[2][comune]++;
                tally.comuni[3][comune] += took ? 1 : 0;
            }
            boolean monthly = employee || person.work == Words.Work.DOMESTIC;
            block.adults().add(person.id, household, block.region().ordinal(), role,
                    calendar.oldestBirth > person.birth ? Column.NONE : person.birth, person.expecting() ? 1 : 0,
                    person.dueDate,
                    person.work.ordinal(), person.size, person.contract, person.fullTime,
                    monthly ? Math.round(person.pay / MONTHS_OF_PAY) : Column.NONE, person.pay,
                    leaveEnd,
                    tookLeave, foreign ? Column.NONE : Words.Stay.ITALIAN_OR_EU.ordinal());
        }

        private void child(long household, int c) {
            int age = prototype.childAges()[c];
            long care = age > 15 ? Column.NONE : (age > 5 ? Words.Care.SCHOOL : Words.Care.KINDERGARTEN).ordinal();
            long cost = Column.NONE;
            if (age < 3) {
                boolean nursery = rates.traits().nursery(age, random);
                care = (nursery ? Words.Care.NIDO : Words.Care.NONE).ordinal();
                if (nursery) {
                    cost = rates.traits().fee(comune, random);
                    tally.add(Count.NURSERY);
                    tally.comuni[0][comune]++;
                    tally.comuni[1][comune] += cost / 100.0;
                }
            }
            block.children().add(number * 100 + adults.size() + 1 + c, household, block.region().ordinal(), births[c],
                    care, cost);
        }
    }
}
