package eu.masp.cluster;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.RandomFiles;
import eu.masp.simulation.SameRows;
import eu.masp.simulation.columns.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code --engine spark} gives what columns give, verdict for verdict: on this machine, and on a cluster of two workers. */
class SparkEqualsColumnsTest {

    private static final String ON = "2026-11-22";
    private static final int FAMILIES = Integer.getInteger("masp.spark.families", 200_000);
    private static final int FIRMS = Integer.getInteger("masp.spark.firms", 2_000);
    /** Lists, pairs, ISEE lines, other measures' verdicts and amounts; {@code -Dmasp.spark.all=true} takes all measures. */
    private static final List<String> SOME = List.of("assegno-unico", "auu-supplement-third-child",
            "dote-servizi-persona");
    private static final Path CONTENT = Path.of("../content");
    private static final Path STRANGER = Path.of("../engines/simulation/src/test/resources");

    @TempDir
    Path folder;

    @Test
    void measuresForFamiliesOnThisMachine() throws Exception {
        Path population = Files.createDirectory(folder.resolve("population"));
        Rules rules = Catalogue.load(CONTENT).at(LocalDate.parse(ON));
        List<Measure> measures = RandomFiles.write(rules, "household", FAMILIES, population).stream()
                .filter(measure -> Boolean.getBoolean("masp.spark.all") || SOME.contains(measure.id())).toList();
        List<String> arguments = new ArrayList<>(List.of("--measures", CONTENT.toString(), "--population",
                population.toString(), "--on", ON));
        measures.forEach(measure -> arguments.addAll(List.of("--measure", measure.id())));
        assertThat(compare(arguments, List.of("--engine", "spark", "--master", "local[2]"), measures))
                .isGreaterThan(5L * FAMILIES);
    }

    @Test
    void aStrangersMeasuresOnAClusterOfTwoWorkers() throws Exception {
        Path population = Files.createDirectory(folder.resolve("population"));
        Rules rules = Catalogue.load(STRANGER.resolve("stranger")).at(LocalDate.parse(ON));
        List<Measure> measures = RandomFiles.write(rules, "firm", FIRMS, population);
        try (SparkCluster cluster = SparkCluster.start(2, folder.resolve("cluster"))) {
            assertThat(compare(
                    List.of("--measures", STRANGER.resolve("stranger").toString(), "--population",
                            population.toString(), "--on", ON, "--scenario",
                            STRANGER.resolve("sql/stranger.yaml").toString()),
                    List.of("--engine", "spark", "--master", cluster.master()), measures)).isGreaterThan(7L * FIRMS);
            assertThat(cluster.executors()).isEqualTo(2);
        }
    }

    /** Runs both engines and compares the files that they write. */
    private long compare(List<String> arguments, List<String> spark, List<Measure> measures) throws Exception {
        List<String> summaries = new ArrayList<>();
        for (String engine : List.of("columns", "spark")) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            List<String> all = new ArrayList<>(arguments);
            all.addAll(engine.equals("spark") ? spark : List.of());
            all.addAll(List.of("--csv", "--verdicts", folder.resolve(engine + ".parquet").toString()));
            assertThat(ClusterCommand.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new)))
                    .as(err.toString()).isZero();
            summaries.add(out.toString().lines().filter(line -> !line.contains(",share,") && line.contains(",,"))
                    .collect(Collectors.joining("\n")));
        }
        assertThat(summaries.get(1)).isNotBlank().satisfies(summary -> assertThat(summaries.get(0)).contains(summary
                .lines().findFirst().orElseThrow()));
        long rows = 0;
        List<Group> groups = measures.stream().map(Group::of).distinct().toList();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (Group group : groups) {
                String of = groups.size() == 1 ? ""
                        : "-" + group.of().stream().map(Entity::id).collect(Collectors.joining("-"));
                List<String> ids = Stream.concat(Stream.of(group.root()), group.of().stream())
                        .map(entity -> entity.id() + "_id").distinct().toList();
                rows += SameRows.compare(connection,
                        "FROM read_parquet('" + folder.resolve("spark" + of + ".parquet") + "/*.parquet')",
                        "FROM read_parquet('" + folder.resolve("columns" + of + ".parquet") + "')", ids, of);
            }
        }
        return rows;
    }
}
