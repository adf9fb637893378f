package eu.masp.grants.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.register.Grouping.Grant;
import eu.masp.grants.register.Grouping.Group;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever is published, and whatever is added to it or taken away from it, is about five persons or more. */
class GroupingTest {

    @Test
    void aSmallAreaTakesTheSmallestOfTheOthersAlong() {
        assertThat(Grouping.of(List.of("a", "b", "c"), grants(3, 6, 9))).containsExactly(
                new Group(List.of("c"), 9, 9, 900), new Group(List.of("a", "b"), 9, 9, 900));
    }

    @Test
    void smallAreasThatAreEnoughTogetherStandTogether() {
        assertThat(Grouping.of(List.of("a", "b", "c"), grants(3, 2, 9))).containsExactly(
                new Group(List.of("c"), 9, 9, 900), new Group(List.of("a", "b"), 5, 5, 500));
    }

    @Test
    void whetherAnAreaHasNobodyOrFourIsNotTold() {
        assertThat(Grouping.of(List.of("a", "b", "c"), grants(0, 4, 6)))
                .containsExactly(new Group(List.of("a", "b", "c"), 10, 10, 1000));
    }

    @Test
    void fewerThanFiveInAllAreNotToldOf() {
        assertThat(Grouping.of(List.of("a", "b"), grants(2, 2))).isEmpty();
    }

    @Test
    void onePersonWithManyGrantsIsOnePerson() {
        UUID one = UUID.randomUUID();
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            grants.add(new Grant("a", one, 100));
        }
        assertThat(Grouping.of(List.of("a"), grants)).isEmpty();
    }

    /** Two pictures of one call, of two years, as they are published: nothing linear about them tells of fewer than five. */
    @RepeatedTest(300)
    void nothingThatCanBeWorkedOutIsAboutFewerThanFive(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> areas = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            areas.add("area-" + i);
        }
        List<List<Group>> pictures = new ArrayList<>();
        List<List<Grant>> years = new ArrayList<>();
        for (int year = 0; year < 2; year++) {
            years.add(random(random, areas));
            pictures.add(Grouping.of(areas, years.get(year)));
        }
        for (int year = 0; year < 2; year++) {
            Set<String> seen = new HashSet<>();
            for (Group group : pictures.get(year)) {
                assertThat(group.persons() == 0 || group.persons() >= Grouping.FEWEST).isTrue();
                assertThat(seen).doesNotContainAnyElementsOf(group.areas());
                seen.addAll(group.areas());
                assertThat(group.cents()).isEqualTo(cents(years.get(year), group.areas()));
            }
            assertThat(seen.isEmpty() || seen.size() == areas.size()).isTrue();
        }
        // An unknown for each area of each year; an equation for each published row and for each total of a table.
        List<double[]> equations = new ArrayList<>();
        for (int year = 0; year < 2; year++) {
            double[] total = new double[2 * areas.size()];
            for (Group group : pictures.get(year)) {
                double[] row = new double[2 * areas.size()];
                for (String area : group.areas()) {
                    row[year * areas.size() + areas.indexOf(area)] = 1;
                    total[year * areas.size() + areas.indexOf(area)] = 1;
                }
                equations.add(row);
            }
            equations.add(total);
        }
        int rank = rank(equations);
        for (int year = 0; year < 2; year++) {
            for (String area : areas) {
                Set<UUID> persons = new HashSet<>();
                years.get(year).stream().filter(each -> each.area().equals(area))
                        .forEach(each -> persons.add(each.person()));
                if (!persons.isEmpty() && persons.size() < Grouping.FEWEST) {
                    double[] cell = new double[2 * areas.size()];
                    cell[year * areas.size() + areas.indexOf(area)] = 1;
                    List<double[]> with = new ArrayList<>(equations);
                    with.add(cell);
                    assertThat(rank(with)).as("%s of year %d can be worked out", area, year).isEqualTo(rank + 1);
                }
            }
        }
    }

    private static List<Grant> random(Random random, List<String> areas) {
        List<Grant> grants = new ArrayList<>();
        for (String area : areas) {
            int persons = random.nextInt(3) == 0 ? random.nextInt(30) : random.nextInt(7);
            for (int i = 0; i < persons; i++) {
                UUID person = new UUID(random.nextLong(), i);
                for (int j = 0; j <= random.nextInt(2); j++) {
                    // Some people move, and have a grant in two areas.
                    String where = random.nextInt(10) == 0 ? areas.get(random.nextInt(areas.size())) : area;
                    grants.add(new Grant(where, person, 1 + random.nextInt(100_000)));
                }
            }
        }
        return grants;
    }

    private static long cents(List<Grant> grants, List<String> areas) {
        return grants.stream().filter(each -> areas.contains(each.area())).mapToLong(Grant::cents).sum();
    }

    private static List<Grant> grants(int... persons) {
        List<Grant> grants = new ArrayList<>();
        for (int area = 0; area < persons.length; area++) {
            for (int i = 0; i < persons[area]; i++) {
                grants.add(new Grant(String.valueOf((char) ('a' + area)), UUID.randomUUID(), 100));
            }
        }
        return grants;
    }

    private static int rank(List<double[]> equations) {
        List<double[]> rows = new ArrayList<>(equations.stream().map(double[]::clone).toList());
        int rank = 0;
        int columns = rows.getFirst().length;
        for (int column = 0; column < columns && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            double[] found = rows.remove(pivot);
            rows.add(rank, found);
            for (int i = rank + 1; i < rows.size(); i++) {
                double factor = rows.get(i)[column] / found[column];
                for (int k = column; k < columns; k++) {
                    rows.get(i)[k] -= factor * found[k];
                }
            }
            rank++;
        }
        return rank;
    }
}
