package eu.masp.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws dwellings that could exist: ages of couples fit each other, mothers gave birth at an age that is possible. How often each
 * kind is found is decided later, by their weights.
 */
final class Prototypes {

    private final SplittableRandom random;

    private Prototypes(SplittableRandom random) {
        this.random = random;
    }

    /** This many, similar ones beside each other, so that a systematic sample takes some of each. */
    static List<Prototype> draw(int number, SplittableRandom random) {
        Prototypes drawing = new Prototypes(random);
        List<Prototype> drawn = new ArrayList<>(number);
        Kind[] kinds = Kind.values();
        for (Kind kind : kinds) {
            int some = (int) (number * share(kind));
            for (int i = 0; i < some; i++) {
                drawn.add(drawing.one(kind));
            }
        }
        drawn.sort(Comparator.comparing(Prototype::kind).thenComparingInt(Prototype::youngest)
                .thenComparingInt(p -> p.adultAges()[0]).thenComparingInt(Prototype::persons)
                .thenComparing(p -> Arrays.toString(p.adultAges()) + Arrays.toString(p.adultWomen())
                        + Arrays.toString(p.childAges()) + Arrays.toString(p.childWomen())));
        return drawn;
    }

    /** How many of the prototypes are of a kind; rare kinds have more than their share, to have variety. */
    static double share(Kind kind) {
        return switch (kind) {
            case SINGLE -> 0.12;
            case COUPLE -> 0.18;
            case COUPLE_WITH_CHILDREN -> 0.40;
            case LONE_MOTHER -> 0.14;
            case LONE_FATHER -> 0.06;
            case NO_NUCLEUS -> 0.05;
            case TWO_NUCLEI -> 0.05;
        };
    }

    private Prototype one(Kind kind) {
        return switch (kind) {
            case SINGLE -> single();
            case COUPLE -> couple(20 + random.nextInt(76), 0);
            case COUPLE_WITH_CHILDREN -> withChildren(2);
            case LONE_MOTHER -> withChildren(1);
            case LONE_FATHER -> withChildren(-1);
            case NO_NUCLEUS -> noNucleus();
            case TWO_NUCLEI -> twoNuclei();
        };
    }

    private Prototype single() {
        boolean woman = random.nextBoolean();
        return new Prototype(Kind.SINGLE, new int[] {adultAge()}, new boolean[] {woman}, new int[0], new boolean[0]);
    }

    private int adultAge() {
        return random.nextInt(10) == 0 ? 88 + random.nextInt(15) : 20 + random.nextInt(70);
    }

    private Prototype couple(int woman, int children) {
        return new Prototype(Kind.COUPLE, new int[] {woman, partner(woman, 19)}, new boolean[] {true, false},
                new int[children],
                new boolean[children]);
    }

    private int partner(int woman, int youngest) {
        double gap = Assumption.COUPLE_AGE_GAP.number() + 4 * random.nextGaussian();
        return Math.clamp(woman + Math.round(gap), youngest, Prototype.OLDEST);
    }

    /** Two parents, one (the mother), or minus one (the father). */
    private Prototype withChildren(int parents) {
        int number = numberOfChildren();
        int[] ages = new int[number];
        boolean[] women = new boolean[number];
        // The youngest: of each age up to 24 about as many, then fewer and fewer until 50.
        ages[0] = random.nextInt(10) < 7 ? random.nextInt(25)
                : (int) Math.min(50, 18 + 9 * -StrictMath.log(1 - random.nextDouble()));
        women[0] = random.nextBoolean();
        for (int i = 1; i < number; i++) {
            ages[i] = ages[i - 1] + 1 + Math.min(9, (int) (2.2 * -StrictMath.log(1 - random.nextDouble())));
            women[i] = random.nextBoolean();
        }
        int eldest = ages[number - 1];
        int mother = eldest
                + Math.clamp(Math.round(Assumption.AGE_AT_FIRST_BIRTH.number() + 5 * random.nextGaussian()), 17, 43);
        int lastBirth = (int) Assumption.OLDEST_MOTHER.number() - 1;
        if (mother - ages[0] > lastBirth) {
            mother = Math.max(eldest + 17, ages[0] + lastBirth);
        }
        int father = partner(mother, eldest + 18);
        int[] adults = parents == 2 ? new int[] {mother, father} : new int[] {parents == 1 ? mother : father};
        boolean[] sexes = parents == 2 ? new boolean[] {true, false} : new boolean[] {parents == 1};
        Kind kind = parents == 2 ? Kind.COUPLE_WITH_CHILDREN : parents == 1 ? Kind.LONE_MOTHER : Kind.LONE_FATHER;
        for (int i = 0; i < adults.length; i++) {
            adults[i] = Math.min(adults[i], Prototype.OLDEST);
        }
        return new Prototype(kind, adults, sexes, ages, women);
    }

    private int numberOfChildren() {
        int draw = random.nextInt(100);
        return draw < 50 ? 1 : draw < 90 ? 2 : draw < 98 ? 3 : 4;
    }

    private Prototype noNucleus() {
        int number = random.nextInt(6) == 0 ? 3 : 2;
        int[] ages = new int[number];
        boolean[] women = new boolean[number];
        for (int i = 0; i < number; i++) {
            ages[i] = adultAge();
            women[i] = random.nextBoolean();
        }
        return new Prototype(Kind.NO_NUCLEUS, ages, women, new int[0], new boolean[0]);
    }

    /** A couple with children, and the parents of one of the two. */
    private Prototype twoNuclei() {
        while (true) {
            Prototype young = withChildren(2);
            int grandmother = young.adultAges()[0] + 22 + random.nextInt(12);
            if (grandmother <= 95) {
                Prototype old = couple(grandmother, 0);
                return new Prototype(Kind.TWO_NUCLEI,
                        new int[] {young.adultAges()[0], young.adultAges()[1], old.adultAges()[0], old.adultAges()[1]},
                        new boolean[] {true, false, true, false}, young.childAges(), young.childWomen());
            }
        }
    }
}
