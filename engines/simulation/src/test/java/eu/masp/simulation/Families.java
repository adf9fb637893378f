package eu.masp.simulation;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Families of the example's vocabulary: half of them in the north, ISEE 0, 10, 20, … euros in the order of their numbers, each with
 * a child at a nursery that costs 100 euros a month for the poorer half and 200 for the other.
 */
public final class Families {

    public static final LocalDate ON = LocalDate.parse("2026-11-22");
    private final Catalogue catalogue = Catalogue.load(Path.of("src/test/resources/example/measures"));
    private final Population population;

    private Families(Path folder, int count) throws IOException {
        StringBuilder households = new StringBuilder("household_id,isee,area\n");
        StringBuilder children = new StringBuilder("child_id,household_id,birth_date,care,cost\n");
        for (int i = 0; i < count; i++) {
            households.append(i).append(',').append(i * 10).append(i % 2 == 0 ? ",north\n" : ",south\n");
            children.append("a,").append(i).append(",2025-05-03,nursery,").append(i < count / 2 ? 100 : 200)
                    .append('\n');
        }
        Files.writeString(folder.resolve("households.csv"), households);
        Files.writeString(folder.resolve("children.csv"), children);
        Set<Input> inputs = new LinkedHashSet<>();
        catalogue.vocabulary().inputs().forEach(inputs::addAll);
        this.population = new PopulationReader(catalogue.at(ON)).read(folder, inputs).population();
    }

    public static Families of(Path folder, int count) throws IOException {
        return new Families(folder, count);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Measure bonus() {
        return catalogue.measures().getFirst();
    }

    public Program program(Catalogue changed, Probes probes) {
        Rules rules = probes.into(changed).at(ON);
        return Program.compile(rules, population, probes.with(changed.measures(), population));
    }
}
