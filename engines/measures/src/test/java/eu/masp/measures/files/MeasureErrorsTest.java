package eu.masp.measures.files;

import eu.masp.measures.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a measure's file that is not good. */
class MeasureErrorsTest {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: welcome-grant    | id: Welcome           | 1:5   | 'Welcome' is not a valid id: lower-case letters, digits and -.
            id: welcome-grant    | id: welcome_grant     | 1:5   | 'welcome_grant' is not a valid id
            title: {it: Contributo di benvenuto, en: Welcome grant}\\n | | 1:1 | 'welcome-grant.yaml' lacks 'title'.
            title: {it: Contributo di benvenuto, en: Welcome grant} | title: [a] | 2:8 | 'title' has to be a group of keys, not a list.
            title: {it: Contributo di benvenuto, en: Welcome grant} | title: {it: [a]} | 2:13 | 'it' has to be a text, not a list.
            authority: town-hall | authority: town-hal   | 3:12  | 'town-hal' is not a declared authority. Did you mean 'town-hall'?
            in-force: {from: 2025-01-01} | in-force: {from: 2025-02-29} | 4:18 | '2025-02-29' is not a date that exists; write 2026-11-22, 2026-11 or 2026.
            in-force: {from: 2025-01-01} | in-force: {from: 2025, to: 2024-12} | 4:28 | 'to' lies before 'from'.
            in-force: {from: 2025-01-01} | in-force: 2025 | 4:11 | 'in-force' has to be a group of keys, not a single value.
            in-force: {from: 2025-01-01} | in-force: {from: 2025, uncertain: maybe} | 4:35 | 'uncertain' has to be true or false, not 'maybe'.
            decided-for: child\\n |                     | 1:1   | 'welcome-grant.yaml' lacks 'decided-for'.
            decided-for: child   | decided-for: chld     | 5:14  | 'chld' is not an entity. Did you mean 'child'?
            decided-for: child   | decided-for: []       | 5:14  | 'decided-for' names one entity, or two different lists' members under one root.
            decided-for: child   | decided-for: [child, child] | 5:14  | 'decided-for' names one entity, or two different lists' members under one root.
            decided-for: child   | decided-for: [household, child] | 5:14  | 'decided-for' names one entity, or two different lists' members under one root.
            verified: 2026-09-29 | verified: yesterday   | 19:11 | 'yesterday' is not a date that exists; write 2026-11-22, 2026-11 or 2026.
            verified: 2026-09-29 | verified: 2026-09-29\\nverify-every: 0 | 20:15 | 'verify-every' has to be a whole number from 1 to 10000.
            verified: 2026-09-29 | verifed: 2026-09-29   | 19:1  | 'verifed' is not a key of 'welcome-grant.yaml'. Did you mean 'verified'?
            verified: 2026-09-29 | kind: gift            | 19:7  | 'kind' cannot be 'gift'. Known here: money, leave, right, service, tax.
            verified: 2026-09-29 | territory: [hils]     | 19:13 | 'hils' is not a territory. Did you mean 'hills'?
            verified: 2026-09-29 | territory: []         | 19:12 | 'territory' names no territory; leave it out for everywhere.
            verified: 2026-09-29 | not-with: [nope]      | 19:12 | 'not-with' names 'nope', which is no measure.
            verified: 2026-09-29 | not-with: [welcome-grant] | 1:1   | Measures read each other in a circle: welcome-grant → welcome-grant
            verified: 2026-09-29 | leave: {weeks: 1}     | 19:9  | 'weeks' is not a key of 'leave'.
            verified: 2026-09-29 | leave: {days: x}      | 19:15 | 'x' is not known here.
            verified: 2026-09-29 | window: {opens: 3}    | 19:17 | '3' is a number where a date belongs.
            verified: 2026-09-29 | window: {opens: 2026-02-30} | 19:17 | "2026-02-30" is not a date that exists; write 2026-11-22.
            verified: 2026-09-29 | window: {opens: 2026-03-01, closes: 2026-02-28} | 19:37 | 'closes' lies before 'opens'.
            verified: 2026-09-29 | window: {}            | 19:9  | A window needs 'opens' or 'closes'.
            verified: 2026-09-29 | means-test: {edition: 2026} | 19:13 | 'means-test' lacks 'indicator'.
            verified: 2026-09-29 | apply: {url: "https://x.example"} | 19:8 | 'apply' needs a text in at least one language, as in {it: …, en: …}.
            verified: 2026-09-29 | apply: {it: Qui, url: "javascript:alert(1)"} | 19:23 | 'javascript:alert(1)' is not an address that starts with https:// or http://.
            verified: 2026-09-29 | sources: [{title: x, url: "www.x.example"}] | 19:27 | 'www.x.example' is not an address that starts with https:// or http://.
            evidence: [birth-certificate] | evidence: [birth] | 18:12 | 'birth' is not a declared paper.
            """)
    void ofItsHeadAndItsParts(String old, String by, String place, String message) {
        new FileErrors(path).say("welcome-grant.yaml", old, by, place, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - id: isee\\n         | - ide: isee\\n         | 11:5  | 'ide' is not a key of 'criteria'. Did you mean 'id'?
            - id: isee\\n         | - id: under-one\\n     | 11:5  | The criterion id 'under-one' stands twice.
            - id: isee\\n         | - id: in-force\\n      | 11:5  | The criterion id 'in-force' is one that the engine adds; choose another.
            - id: isee\\n         | - id: territory\\n     | 11:5  | The criterion id 'territory' is one that the engine adds; choose another.
            - id: isee\\n         | - id: not-with\\n      | 11:5  | The criterion id 'not-with' is one that the engine adds; choose another.
            - id: isee\\n         | - id: exists\\n        | 11:5  | The criterion id 'exists' is one that the engine adds; choose another.
            - id: isee\\n         | - id: "I S"\\n         | 11:9  | 'I S' is not a valid id
            when: household.isee <= isee_ceiling | whn: 1 | 11:5  | 'criteria' lacks 'when'.
            when: household.isee <= isee_ceiling | when:  | 11:5  | 'criteria' lacks 'when'.
            when: household.isee <= isee_ceiling | when: [a] | 13:11 | 'when' has to be a text, not a list.
            household.isee <= isee_ceiling | household.isee       | 13:11 | 'household.isee' is a number where a yes or no belongs.
            household.isee <= isee_ceiling | household.home = "x" | 13:11 | household.home is never "x". Known here: rented, owned, other.
            household.isee <= isee_ceiling | household.town = "T99" | 13:11 | 'T99' is not a code of 'towns', which household.town uses.
            household.isee <= isee_ceiling | "household.home = 'x'" | 13:29 | This is not FEEL: a text stands in double quotation marks.
            household.isee <= isee_ceiling | measure.x.entitled   | 13:11 | There is no measure 'x' (its id with _ for -). Known here: welcome_grant.
            household.isee <= isee_ceiling | measure.welcome_grant.yearly > 0 | 1:1 | 'measure.welcome_grant.yearly': that measure states no such amount.
            household.isee <= isee_ceiling | some a in adults satisfies a.x | 13:38 | 'a.x' is not an input. Known here: a.birth_date, a.works.
            household.isee <= isee_ceiling | >\\n      household.isee >= 0\\n      and nothing | 15:11 | 'nothing' is not known here.
            """)
    void ofItsCriteria(String old, String by, String place, String message) {
        new FileErrors(path).say("welcome-grant.yaml", old, by, place, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            once: 1000\\n        | onc: 1000\\n | 17:3  | 'onc' is not a key of 'amount'. Did you mean 'once'?
            once: 1000\\n        | once: true\\n | 17:9  | 'true' is a yes or no where a number belongs.
            once: 1000\\n        | months: 5\\n | 17:3  | 'months' says for how long 'monthly' is paid; 'monthly' is missing.
            once: 1000\\n        | rounding: down\\n | 17:3  | An amount needs 'monthly', 'yearly' or 'once'.
            once: 1000\\n        | once: 10\\n  rounding: nearest\\n | 18:13 | 'rounding' is half-up, half-even, down or up, not 'nearest'.
            once: 1000\\n        | once: 10\\n  starts: 3\\n | 18:11 | '3' is a number where a date belongs.
            once: 1000\\n        | once: 10\\n  approximate: {error: x}\\n | 18:24 | 'error' has to be a number like 1234.50, not 'x'.
            once: 1000\\n        | once: 10\\n  approximate: {error: -1}\\n | 18:24 | 'error' has to be a number of euros, 0 or more.
            """)
    void ofItsAmount(String old, String by, String place, String message) {
        new FileErrors(path).say("welcome-grant.yaml", old, by, place, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            says: {it: Apre, en: Opens} | 19:5 | A window needs 'opens' or 'closes'.
            opens: 2026-02-01, closes: 2026-01-01 | 19:33 | 'closes' lies before 'opens'.
            opens: 2026-02-01, late: {it: Costa, en: Costs} | 19:31 | 'late' says what holds after 'closes'; 'closes' is missing.
            closes: 2026-02-01, late: [a] | 19:32 | 'late' has to be a group of keys, not a list.
            closes: 2026-02-01, lat: a | 19:26 | 'lat' is not a key of 'window'. Did you mean 'late'?
            """)
    void ofItsWindow(String window, String place, String message) {
        new FileErrors(path).say("welcome-grant.yaml", "evidence:", "window:\n  - {" + window + "}\nevidence:", place,
                message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            examples:            | exampels:             | 20:1  | 'exampels' is not a key of 'welcome-grant.yaml'. Did you mean 'examples'?
            on: 2026-11-22       | on: 2026-11-31        | 22:9  | '2026-11-31' is not a date that exists
            on: 2026-11-22       | of: 2026-11-22        | 21:5  | 'examples' lacks 'on'.
            verdict: yes         | verdict: true         | 24:23 | 'verdict' cannot be 'true'. Known here: yes, no, unknown.
            verdict: yes         | window: open          | 24:13 | 'expect' lacks 'verdict'.
            once: 1000.00        | twice: 1000.00        | 24:28 | 'twice' is not a key of 'expect'.
            once: 1000.00        | window: ajar          | 24:36 | 'window' cannot be 'ajar'. Known here: open, closed, not-yet, unknown.
            once: 1000.00        | fails: [nope]         | 24:36 | 'nope' is not a criterion of this measure. Known here: under-one, isee, in-force, territory, exists, not-with.
            once: 1000.00        | for: {chld: c}        | 24:34 | 'chld' is not a key of 'for'. Did you mean 'child'?
            isee: 40000.00       | isee: 40000.001       | 23:11 | household.isee: has at most 2 decimals, not 40000.001.
            isee: 40000.00       | ise: 4                | 23:11 | household.ise: is not an input of 'household'. Did you mean 'isee'?
            birth_date: 2026-05-03 | birth_date: 2026-02-30 | 23:11 | children[0].birth_date: '2026-02-30' is not a date that exists; write 2026-11-22.
            birth_date: 2026-05-03 | birth_date: 2026-11-23 | 23:11 | children[0].birth_date: cannot be after 2026-11-22; it is 2026-11-23.
            {id: c, birth_date: 2026-05-03} | {id: c}, {id: c} | 23:11 | children[1]: the id 'c' stands twice in the list.
            """)
    void ofItsExamples(String old, String by, String place, String message) {
        new FileErrors(path).say("welcome-grant.yaml", old, by, place, message);
    }

    @Test
    void measuresOfOneIdAndCirclesOfMeasures() {
        Folder folder = Folder.smallWorld(path);
        String other = """
                id: %s
                title: Other
                decided-for: household
                criteria: [{id: a, says: A, when: %s}]
                """;
        folder.file("twin.yaml", other.formatted("welcome-grant", "true"));
        assertThat(folder.problems()).singleElement().asString()
                .matches(
                        "welcome-grant.yaml:1:1  The measure 'welcome-grant' is in two files; the other is .*twin.yaml.");
        folder.file("twin.yaml", other.formatted("b", "measure.c.entitled")).file("third.yaml",
                other.formatted("c", "measure.b.entitled"));
        assertThat(folder.problems()).singleElement().asString()
                .startsWith("twin.yaml:1:1  Measures read each other in a circle: b → c → b;");
        folder.file("third.yaml", other.formatted("c", "measure.welcome_grant.entitled"));
        assertThat(folder.problems()).singleElement().asString()
                .startsWith("third.yaml:1:1  'welcome-grant' is decided for child;");
    }
}
