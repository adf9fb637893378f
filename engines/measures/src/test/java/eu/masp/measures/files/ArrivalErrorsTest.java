package eu.masp.measures.files;

import eu.masp.measures.Folder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of arrivals, situations and entities that are not good. */
class ArrivalErrorsTest {

    private static final String FILE = """
            inputs:
              - {id: adult.expecting, type: boolean}
              - {id: adult.due, type: date}
            situations:
              - {id: expecting, says: {it: Aspetto, en: Expecting}, asks: [adults, adult.expecting]}
            arrivals:
              - list: children
                announced-by: adult
                when: adult.expecting
                on: adult.due
                count: 1
                gives: {birth_date: on}
                then: {adult.expecting: false}
                title: {it: chi nasce, en: the one to come}
                says: {it: Dalla nascita, en: From the birth}
                condition: {it: "se il {day}", en: "if on {day}"}
            """;
    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            list: children          | list: childen          | 7:11 | 'childen' is not a list. Did you mean 'children'?
            list: children          | lists: children        | 7:5  | 'lists' is not a key of 'arrivals'. Did you mean 'list'?
            announced-by: adult     | announced-by: adlt     | 8:19 | 'adlt' is not an entity. Did you mean 'adult'?
            when: adult.expecting   | when: adult.due        | 9:11 | 'adult.due' is a date where a yes or no belongs.
            when: adult.expecting   | when: adult.expectin   | 9:11 | 'adult.expectin' is not an input.
            on: adult.due           | on: adult.expecting    | 10:9 | 'adult.expecting' is a yes or no where a date belongs.
            count: 1                | count: true            | 11:12 | 'true' is a yes or no where a number belongs.
            gives: {birth_date: on} | gives: {birthdate: on} | 12:24 | 'birthdate' is not an input of 'child'. Did you mean 'birth_date'?
            gives: {birth_date: on} | gives: {birth_date: 3} | 12:25 | '3' is a number where a date belongs.
            gives: {birth_date: on} | gives: {care: '"hom"'} | 12:19 | child.care is never "hom". Did you mean 'home'?
            then: {adult.expecting: false} | then: {adult.expectin: false} | 13:28 | 'adult.expectin' is not an input.
            then: {adult.expecting: false} | then: {child.cost: 0} | 13:24 | 'child.cost': of whom? Write 'every child.cost' for every child.
            if on {day}             | if on time             | 16:16 | 'condition' names the day, in every language
            condition: {it: "se il {day}", en: "if on {day}"} | | 7:5 | 'arrivals' lacks 'condition'.
            asks: [adults           | asks: [adlts           | 5:64 | 'adlts' is neither an input nor a list.
            """)
    void nameTheirPlaceAndTheMend(String old, String by, String place, String message) {
        assertThat(FILE).contains(old);
        List<String> problems = Folder.smallWorld(path).file("arrivals.yaml", FILE.replace(old, by == null ? "" : by))
                .problems();
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem).startsWith("arrivals.yaml:" + place + "  " + message));
    }
}
