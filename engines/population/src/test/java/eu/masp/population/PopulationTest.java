package eu.masp.population;

import eu.masp.measures.Case;
import eu.masp.measures.Input;
import eu.masp.measures.json.CaseJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** 200,000 persons: whether they add up to what is published and make sense as families. */
class PopulationTest {

    private static final long SIZE = 200_000;
    @TempDir
    private static Path folder;
    private static FitReport report;
    private static Parquet files;

    @BeforeAll
    static void draw() throws Exception {
        report = Samples.write(Samples.fit(SIZE, 1), 2, folder.resolve("drawn"));
        files = new Parquet(folder.resolve("drawn"));
    }

    @AfterAll
    static void close() throws SQLException {
        files.close();
    }

    @Test
    void everyFittedMarginIsMetWithinItsTolerance() {
        assertThat(report.missed()).as("margins missed").isEmpty();
        assertThat(report.count(Fit.Use.FITTED)).isGreaterThan(130);
    }

    @Test
    void everyMarginOfTheTableIsAccountedFor() {
        assertThat(report.fits().stream().map(fit -> fit.margin().row()).distinct())
                .hasSize(Samples.MARGINS.all().size());
        assertThat(report.fits()).filteredOn(fit -> fit.use() != Fit.Use.FITTED).allMatch(fit -> !fit.note().isBlank());
    }

    @Test
    void thereAreExactlyAsManyPersonsAsAskedFor() throws SQLException {
        assertThat(files.number("SELECT (SELECT count(*) FROM adults) + (SELECT count(*) FROM children)"))
                .isEqualTo(SIZE);
        assertThat(files.number("SELECT (SELECT sum(weight) FROM adults) + (SELECT sum(weight) FROM children)"))
                .isBetween(10_521_677.0, 10_521_679.0);
    }

    @Test
    void theFilesThemselvesHoldWhatTheReportSays() throws SQLException {
        // Counted from the files alone: Lombardy's children under one, foreigners' households, men and women at work.
        assertThat(files.number("""
                SELECT sum(c.weight) FROM children c JOIN household h USING (household_id)
                WHERE h.comune NOT LIKE '022%' AND c.birth_date > DATE '2025-01-01'""")).isBetween(62_000.0, 67_500.0);
        assertThat(files.number(
                "SELECT avg(CASE WHEN care = 'nido' THEN 1 ELSE 0 END) FROM children WHERE birth_date > DATE '2023-01-01'"))
                .isBetween(0.34, 0.38);
        assertThat(files.number("SELECT count(DISTINCT household_id // 10) FROM household")).isBetween(90_000.0,
                91_500.0);
        assertThat(files.number("SELECT sum(weight) FROM adults WHERE birth_date IS NULL")).isBetween(130_000.0,
                150_000.0);
    }

    @Test
    void idsAreUniqueAndLinked() throws SQLException {
        assertThat(files.number("SELECT count(*) - count(DISTINCT household_id) FROM household")).isZero();
        assertThat(files.number("""
                SELECT count(*) - count(DISTINCT id) FROM
                (SELECT adult_id AS id FROM adults UNION ALL SELECT child_id FROM children)""")).isZero();
        assertThat(files
                .number("SELECT count(*) FROM children WHERE household_id NOT IN (SELECT household_id FROM household)"))
                .isZero();
        assertThat(files
                .number("SELECT count(*) FROM adults WHERE household_id NOT IN (SELECT household_id FROM household)"))
                .isZero();
    }

    @Test
    void everyHouseholdHasOneOrTwoAdultsAndNoMoreChildrenThanTheVocabularyAllows() throws SQLException {
        assertThat(files.rows("""
                SELECT DISTINCT coalesce(n, 0) FROM household LEFT JOIN
                (SELECT household_id, count(*) AS n FROM adults GROUP BY 1) USING (household_id) ORDER BY 1"""))
                .containsExactly(List.of("1"), List.of("2"));
        assertThat(files.number("SELECT max(n) FROM (SELECT count(*) AS n FROM children GROUP BY household_id)"))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void everyColumnIsAnInputOfTheVocabularyWithAllowedValues() throws SQLException {
        for (Table table : Table.values()) {
            for (List<String> column : files
                    .rows("SELECT column_name FROM (DESCRIBE SELECT * FROM " + table.list + ")")) {
                String name = column.getFirst();
                if (List.of("household_id", table.entity + "_id", "weight").contains(name)) {
                    continue;
                }
                Input input = Samples.CATALOGUE.vocabulary().findInput(table.entity + "." + name).orElseThrow();
                if (input.type() == Input.Type.CHOICE) {
                    assertThat(input.options().stream().map(Input.Option::id).toList())
                            .containsAll(files
                                    .rows("SELECT DISTINCT " + name + " FROM " + table.list + " WHERE " + name
                                            + " IS NOT NULL")
                                    .stream().map(List::getFirst).toList());
                }
            }
        }
        List<String> comuni = files.rows("SELECT DISTINCT comune FROM household").stream().map(List::getFirst).toList();
        assertThat(comuni).hasSizeGreaterThan(1_600)
                .allMatch(code -> Samples.CATALOGUE.vocabulary().codes().get("comuni").find(code).isPresent());
    }

    @Test
    void agesAreThoseOfFamilies() throws SQLException {
        String mothers = "FROM children c JOIN adults a USING (household_id) WHERE a.role = 'mother'";
        assertThat(files.number("SELECT min(date_diff('day', a.birth_date, c.birth_date)) / 365.25 " + mothers))
                .isGreaterThan(15.9);
        assertThat(files.number("SELECT max(date_diff('day', a.birth_date, c.birth_date)) / 365.25 " + mothers))
                .isLessThan(48);
        assertThat(files.number("SELECT max(date_diff('day', birth_date, DATE '2026-01-01')) / 365.25 FROM children"))
                .isLessThan(22.01);
        assertThat(files.number("SELECT min(date_diff('day', birth_date, DATE '2026-01-01')) FROM children"))
                .isGreaterThanOrEqualTo(0);
        assertThat(files.number("""
                SELECT count(*) FROM children a JOIN children b USING (household_id)
                WHERE a.child_id <> b.child_id AND abs(date_diff('day', a.birth_date, b.birth_date)) < 300"""))
                .isZero();
        assertThat(files.number("SELECT count(*) FROM children WHERE strftime(birth_date, '%m-%d') = '02-29'"))
                .isPositive();
    }

    @Test
    void whatIsAskedOnlyOfSomeIsKnownOnlyOfThem() throws SQLException {
        assertThat(files
                .number("SELECT count(*) FROM household WHERE has_isee <> (isee IS NOT NULL) OR isee_family > isee"))
                .isZero();
        assertThat(files.number(
                "SELECT count(*) FROM adults WHERE pregnant <> (due_date IS NOT NULL) OR pregnant AND role <> 'mother'"))
                .isZero();
        assertThat(files.number(
                "SELECT count(*) FROM adults WHERE pregnant AND NOT due_date BETWEEN DATE '2026-01-02' AND DATE '2026-10-01'"))
                .isZero();
        assertThat(files.number("SELECT count(*) FROM adults WHERE (work = 'employee') <> (employer_size IS NOT NULL)"))
                .isZero();
        assertThat(files.number(
                "SELECT count(*) FROM adults WHERE (work IN ('unemployed', 'not_working')) <> (work_income IS NULL)"))
                .isZero();
        assertThat(files
                .number("""
                        SELECT count(*) FROM adults a JOIN (SELECT household_id, max(birth_date) AS last FROM children GROUP BY 1) USING (household_id)
                        WHERE compulsory_leave_end IS NOT NULL AND compulsory_leave_end <> last + INTERVAL 3 MONTH"""))
                .isZero();
        assertThat(
                files.number("SELECT count(*) FROM children WHERE (care = 'nido') <> (care_monthly_cost IS NOT NULL)"))
                .isZero();
    }

    @Test
    void familiesOfOneDwellingShareItsIsee() throws SQLException {
        assertThat(files.number(
                "SELECT count(*) FROM (SELECT 1 FROM household GROUP BY household_id // 10 HAVING count(DISTINCT coalesce(isee, -1)) > 1)"))
                .isZero();
    }

    @Test
    void theEngineReadsItsFamilies() throws SQLException {
        // As JSON, each value goes through the engine's own checks of type, list and range.
        List<List<String>> families = files
                .rows("""
                        SELECT to_json({'on': '2026-01-01',
                            'household': (SELECT {'comune': h.comune, 'has_isee': h.has_isee, 'isee': h.isee, 'isee_family': h.isee_family}),
                            'adults': (SELECT list(a) FROM (SELECT adult_id::VARCHAR AS id, * EXCLUDE (adult_id, household_id, weight)
                                FROM adults WHERE household_id = h.household_id) a),
                            'children': (SELECT coalesce(list(c), []) FROM (SELECT child_id::VARCHAR AS id, * EXCLUDE (child_id, household_id, weight)
                                FROM children WHERE household_id = h.household_id) c)})
                        FROM (SELECT * FROM household WHERE household_id % 977 = 0 LIMIT 60) h""");
        assertThat(families).hasSizeGreaterThan(30);
        for (List<String> family : families) {
            Case facts = CaseJson.read(family.getFirst(), "family", Samples.CATALOGUE.vocabulary(), null);
            assertThat(Samples.CATALOGUE.at(facts.on()).assess(facts)).isNotEmpty();
        }
    }

    @Test
    void theFilesCarryTheirSourcesAndAssumptions() throws SQLException {
        String kept = files
                .rows("SELECT decode(key), decode(value) FROM parquet_kv_metadata('"
                        + folder.resolve("drawn/adults.parquet") + "')")
                .stream().map(row -> String.join("=", row)).collect(Collectors.joining("\n"));
        assertThat(kept).contains("masp_population={\"synthetic\":true", "\"seed\":1", "masp_assumptions=", "pension",
                "masp_sources=",
                "ISPAT, Annuario");
        assertThat(folder.resolve("drawn")).isDirectoryContaining("glob:**/fit.json")
                .isDirectoryContaining("glob:**/assumptions.json")
                .isDirectoryContaining("glob:**/README.md");
        assertThat(folder.toFile().list()).containsExactly("drawn");
        assertThat(folder.resolve("drawn").toFile().list()).hasSize(6);
    }
}
