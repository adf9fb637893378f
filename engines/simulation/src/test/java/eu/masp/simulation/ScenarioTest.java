package eu.masp.simulation;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.cli.SimulateCommand;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Reads;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationReader;
import eu.masp.simulation.results.Summary;
import eu.masp.simulation.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ScenarioTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/example");
    private static final LocalDate ON = LocalDate.parse("2026-11-22");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int simulate(Path scenario, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("--measures", EXAMPLE.resolve("measures").toString(),
                "--population", EXAMPLE.resolve("population").toString(), "--on", ON.toString(), "--scenario",
                scenario.toString()));
        arguments.addAll(List.of(more));
        return SimulateCommand.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    @Test
    void showsWhoGainsAndWhoLoses() {
        assertThat(simulate(EXAMPLE.resolve("scenario.yaml"), "--csv")).as(err.toString()).isZero();
        // a of 1: 11 months become 10; a of 2: above the new ceiling; b of 1: its cost is not known
        assertThat(out.toString()).contains("nursery-bonus,,,less,10\n")
                .contains("nursery-bonus,,,less_cents,-272730\n")
                .contains("nursery-bonus,,,lost,10\n").contains("nursery-bonus,,,lost_cents,-2751100\n")
                .contains("nursery-bonus,,,gained,0\n").contains("nursery-bonus,,costs,excluded,0\n");
    }

    @Test
    @Timeout(60)
    void withoutCriteriaEverybodyIsEntitled() throws IOException {
        Path scenario = folder.resolve("all.yaml");
        Files.writeString(scenario, "measures: {nursery-bonus: {drop: [under-three, enrolled, isee]}}");
        assertThat(simulate(scenario, "--csv")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("nursery-bonus,,,eligible,70\n");
    }

    @Test
    void aRuleOfAnotherTimeIsTriedToday() throws IOException {
        Path scenario = folder.resolve("again.yaml");
        Files.writeString(scenario, "measures: {nursery-bonus: {drop: [in-force]}}");
        List<String> arguments = List.of("--measures", EXAMPLE.resolve("measures").toString(), "--population",
                EXAMPLE.resolve("population").toString(), "--on", "2027-11-22", "--csv", "--scenario",
                scenario.toString());
        assertThat(SimulateCommand.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new)))
                .as(err.toString()).isZero();
        assertThat(out.toString()).doesNotContain("in-force").contains("nursery-bonus,,enrolled,");
    }

    @Test
    void aMovedParameterCompilesNothing() throws Exception {
        Catalogue catalogue = Catalogue.load(EXAMPLE.resolve("measures"));
        Rules rules = catalogue.at(ON);
        List<Measure> measures = catalogue.measures();
        Population population = new PopulationReader(rules)
                .read(EXAMPLE.resolve("population"), Reads.of(rules, measures).inputs()).population();
        Program program = Program.compile(rules, population, measures);
        Path scenario = folder.resolve("s.yaml");
        Files.writeString(scenario, "parameters: {isee_ceiling: 40000.01, monthly_cap: 100}\n");
        Rules moved = Scenario.apply(catalogue, scenario, ON).at(ON);
        Summary.OfGroup group = Summary.of(program.with(moved), measures, null).measures().getFirst().groups()
                .getFirst();
        assertThat(group.eligible()).isEqualTo(40);
        assertThat(group.amounts().sumCents()).isEqualTo(40 * 110_000.0);
    }

    @Test
    void aMeasureIsDropped() throws IOException {
        Path scenario = folder.resolve("s.yaml");
        Files.writeString(scenario, "drop: [nursery-bonus]\n");
        assertThat(simulate(scenario, "--csv")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("nursery-bonus,,,lost,20\n").contains("nursery-bonus,,,eligible,0\n");
    }

    @Test
    void fundsAndASearchAreShownBesideTheCounts() throws IOException {
        Path scenario = EXAMPLE.resolve("funds.yaml");
        Path search = EXAMPLE.resolve("search.yaml");
        // 10 children at 3,000.03 euros and 10 at 2,751.10: nine or ten of them are served
        assertThat(simulate(scenario, "--optimise", search.toString(), "--by", "area", "--out",
                folder.resolve("out").toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("all: 20 entitled, 20 (20 to 20) apply, 9 (9 to 10) are served")
                .contains("3 of 3 settings were tried.")
                .contains("nursery-bonus: no take-up is declared; everybody entitled is taken to apply");
        assertThat(folder.resolve("out/summary.json")).content().contains("\"frontier\"", "\"left_share\"",
                "\"rate_at_most\"");
        assertThat(folder.resolve("out/summary.csv")).content().contains("nursery-bonus,,,funds_applicants_central,20");
        err.getBuffer().setLength(0);
        assertThat(SimulateCommand.run(new PrintWriter(out), new PrintWriter(err), "--measures",
                EXAMPLE.resolve("measures").toString(), "--population", EXAMPLE.resolve("population").toString(),
                "--optimise", search.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--optimise needs a --scenario");
    }

    @Test
    void saysWhatIsNotGood() throws IOException {
        refuses("parameters: {isee_ceilin: 3}", "there is no parameter 'isee_ceilin'. Did you mean 'isee_ceiling'?");
        refuses("parameters: {isee_ceiling: much}",
                "parameters: isee_ceiling: it does not take 'much': it is a number.");
        refuses("measures: {nursery-bonus: {drop: [age]}}",
                "measures: nursery-bonus: drop: there is no criterion 'age'.");
        refuses("measures: {nursery-bonus: {amount: {monthly: child.cost / child.cost}}}",
                "amount: monthly: Only a literal other than 0 may divide");
        refuses("title: nothing", "it changes nothing");
        refuses("measure: {}", "'measure' is not known");
    }

    private void refuses(String yaml, String message) throws IOException {
        Path scenario = folder.resolve("bad.yaml");
        Files.writeString(scenario, yaml);
        err.getBuffer().setLength(0);
        assertThat(simulate(scenario)).isEqualTo(1);
        assertThat(err.toString()).contains(message);
    }
}
