package eu.masp.simulation.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.Progress;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Reads;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationReader;
import eu.masp.simulation.scenario.Scenario;
import eu.masp.simulation.takeup.Pilot;
import eu.masp.simulation.takeup.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pilot of 2011–12, by its own rules, areas and funds. How many were entitled is not known: the take-up is fitted for an invented
 * number of them, so that these tests hold the arithmetic to the pilot's figures, and show what the figures cannot tell.
 */
class PilotTest {

    private static final Catalogue CONTENT = Catalogue.load(Path.of("../../content"));
    private static final LocalDate ON = LocalDate.parse("2012-09-01");
    private static final List<String> PLACES = List.of("016024", "017029", "019036", "097042", "020030", "108033");
    private static final List<String> AREAS = List.of("tnc-bergamo", "tnc-brescia", "tnc-cremona", "tnc-lecco",
            "tnc-mantova", "tnc-monza-brianza");
    private static final Pilot PILOT = Pilot.read();

    @TempDir
    static Path folder;

    @BeforeAll
    static void people() throws IOException {
        for (int entitled : new int[] {2400, 6000}) {
            StringBuilder households = new StringBuilder("household_id,comune\n");
            StringBuilder adults = new StringBuilder(
                    "household_id,adult_id,work,employer_size,leave_end,turns_part_time,months_asked\n");
            StringBuilder children = new StringBuilder("household_id,child_id,birth_date,care,care_monthly_cost\n");
            StringBuilder firms = new StringBuilder("firm_id,comune,headcount,turnover,plan\n");
            StringBuilder hires = new StringBuilder(
                    "firm_id,hire_id,start_date,open_ended,is_mother,youngest_child_birth_date,work_before\n");
            for (int i = 0; i < entitled; i++) {
                households.append(i).append(',').append(PLACES.get(i % 6)).append('\n');
                adults.append(i).append(",a,employee,small,2012-06-01,false,8\n");
                children.append(i).append(",c,2011-10-01,nido,300\n");
                firms.append(i).append(',').append(PLACES.get(i % 6)).append(",20,1000000,leave\n");
                hires.append(i).append(",h,2012-03-01,true,true,2009-03-01,excluded\n");
            }
            Path of = Files.createDirectory(folder.resolve("of" + entitled));
            Files.writeString(of.resolve("households.csv"), households);
            Files.writeString(of.resolve("adults.csv"), adults);
            Files.writeString(of.resolve("children.csv"), children);
            Files.writeString(of.resolve("firms.csv"), firms);
            Files.writeString(of.resolve("hires.csv"), hires);
        }
    }

    private static FundResults run(int entitled) throws InterruptedException {
        Map<String, Object> takeUps = new LinkedHashMap<>();
        Map<String, Double> amounts = Map.of("dote-servizi-persona", 160_000.0, "incentivo-assunzione", 100_000.0,
                "bonus-consulenza", 50_000.0);
        amounts.forEach((measure, mean) -> takeUps.put(measure, PILOT.takeUp(measure, entitled, mean)));
        List<Map<String, Object>> funds = PILOT.observed().values().stream().map(of -> {
            Map<String, Object> cents = new LinkedHashMap<>();
            AREAS.forEach(area -> cents.put(area, of.fundCents() / 100 / 6));
            return Map.of("measure", (Object) of.measure(), "by", "areas", "amounts", cents);
        }).toList();
        Scenario scenario = Scenario.of("pilot", Map.of("period", Map.of("opens", "2011-06-14", "closes", "2012-09-30"),
                "funds", funds, "takeup", takeUps));
        Probes probes = new Probes(CONTENT);
        FundPlan plan = FundPlan.of(scenario, CONTENT, probes, ON);
        List<Measure> measures = plan.measures();
        Rules rules = probes.into(CONTENT).at(ON);
        Set<Input> inputs = new LinkedHashSet<>(Reads.of(rules, measures).inputs());
        inputs.addAll(plan.inputs());
        Population population = new PopulationReader(rules).read(folder.resolve("of" + entitled), inputs).population();
        return plan.run(Program.compile(rules, population, probes.with(measures, population)), 60, 1, Progress.NONE);
    }

    @Test
    void whatWasAssignedAndWhatWasLeftLiesWithinTheRange() throws Exception {
        FundResults results = run(2400);
        double left = 0;
        for (FundResults.OfMeasure of : results.measures()) {
            Pilot.Observed observed = PILOT.observed().get(of.measure());
            assertThat(of.all().entitled()).as(of.measure()).isEqualTo(2400);
            holds(of.all().served(), observed.assigned());
            holds(of.all().leftShare(), observed.leftShare());
            left += of.all().leftCents().central();
        }
        assertThat(results.measures()).hasSize(3);
        // 1,440,700 of 3,780,000 euros: 38 %; of the consultancy bonus 90 %
        assertThat(left / 378_000_000).isCloseTo(0.38, within(0.02));
        assertThat(PILOT.observed().get("bonus-consulenza").leftShare()).isCloseTo(0.90, within(0.005));
        assertThat(PILOT.observed().values().stream().mapToLong(Pilot.Observed::leftCents).sum())
                .isEqualTo(144_070_000);
    }

    private static void holds(Range range, double figure) {
        assertThat(figure).isBetween(range.low(), range.high());
        assertThat(range.central()).isCloseTo(figure, within(0.06 * Math.max(1, figure)));
    }

    @Test
    void anotherNumberOfEntitledPeopleFitsThePilotJustAsWell() throws Exception {
        FundResults results = run(6000);
        for (FundResults.OfMeasure of : results.measures()) {
            holds(of.all().leftShare(), PILOT.observed().get(of.measure()).leftShare());
        }
    }

    @Test
    void fewerEntitledThanAssignedCannotBe() {
        assertThatThrownBy(() -> PILOT.takeUp("dote-servizi-persona", 1000, 160_000))
                .hasMessageContaining("the pilot assigned 1700");
    }
}
