package eu.masp.population;

import java.util.SplittableRandom;

/** Draws a resident's work and counts it. */
final class Working {

    private static final double UNEMPLOYED = Assumption.UNEMPLOYED.number() / 100;
    private final Rates rates;
    private final Tally tally;
    private final SplittableRandom random;

    Working(Rates rates, Tally tally, SplittableRandom random) {
        this.rates = rates;
        this.tally = tally;
        this.random = random;
    }

    void draw(Resident person, boolean loneParent) {
        double rate = rates.labour().rate(person.woman, person.age, person.youngestMinor);
        boolean employed = random.nextDouble() < rate;
        count(person, employed, loneParent);
        if (employed) {
            job(person);
        } else if (person.age <= 64 && random.nextDouble() < looking(rate)) {
            person.work = Words.Work.UNEMPLOYED;
        }
    }

    /** Of those who do not work, who looks for work: such that they are a fixed share of the active. */
    private static double looking(double rate) {
        return rate * UNEMPLOYED / (1 - UNEMPLOYED) / (1 - rate);
    }

    private void job(Resident person) {
        person.work = rates.jobs().work(person.woman, random);
        boolean partTime = random.nextDouble() < rates.jobs().partTime(person.woman);
        person.pay = rates.pay().draw(person.woman, partTime, person.age, random);
        switch (person.work) {
            case DOMESTIC -> tally.add(Count.DOMESTIC);
            case SELF_EMPLOYED, PROFESSIONAL -> tally.add(Count.SELF_EMPLOYED, person.woman, 1);
            default -> employee(person, partTime);
        }
    }

    private void employee(Resident person, boolean partTime) {
        Words.Size size = rates.jobs().size(random);
        boolean fixedTerm = rates.jobs().fixedTerm(person.woman, random);
        person.size = size.ordinal();
        person.contract = (fixedTerm ? Words.Contract.FIXED_TERM : Words.Contract.PERMANENT).ordinal();
        person.fullTime = partTime ? 0 : 1;
        tally.add(Count.EMPLOYEES, person.woman, 1);
        tally.add(Count.PART_TIME, person.woman, partTime ? 1 : 0);
        tally.add(Count.FIXED_TERM, person.woman, fixedTerm ? 1 : 0);
        tally.add(Count.valueOf(size.name()));
        if (size != Words.Size.PUBLIC) {
            tally.add(Count.PAID, person.woman, 1);
            tally.add(Count.PAY, person.woman, person.pay / 100.0);
            tally.add(Count.LOW_PAID, person.woman, person.pay / 100.0 < rates.lowPay() ? 1 : 0);
        }
    }

    private void count(Resident person, boolean employed, boolean loneParent) {
        both(Count.EMPLOYED, Count.EMPLOYED, person, false, employed);
        if (person.age >= 15 && person.age <= 64) {
            both(Count.EMPLOYED_15_64, Count.EMPLOYED_15_64, person, false, employed);
        }
        if (person.age < 25 || person.age > 54) {
            return;
        }
        int youngest = person.youngestMinor;
        if (youngest > 17) {
            both(Count.NO_MINORS, Count.NO_MINORS_EMPLOYED, person, true, employed);
            return;
        }
        both(Count.PARENTS, Count.PARENTS_EMPLOYED, person, true, employed);
        if (youngest < 3) {
            both(Count.MOTHERS_0_2, Count.MOTHERS_0_2_EMPLOYED, person, true, employed);
        } else if (youngest < 6) {
            both(Count.MOTHERS_3_5, Count.MOTHERS_3_5_EMPLOYED, person, true, employed);
        }
        if (loneParent) {
            both(Count.LONE_PARENTS_OF_MINORS, Count.LONE_PARENTS_OF_MINORS_EMPLOYED, person, true, employed);
        }
    }

    private void both(Count all, Count working, Resident person, boolean countAll, boolean employed) {
        if (countAll) {
            tally.add(all, person.woman, 1);
        }
        tally.add(working, person.woman, employed ? 1 : 0);
    }
}
