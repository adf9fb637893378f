package eu.masp.simulation.columns;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.Encoding;
import eu.masp.simulation.population.Ids;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import eu.masp.simulation.population.Words;
import org.junit.jupiter.api.Test;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class MethodSizeTest {

    /** HotSpot's HugeMethodLimit: what is larger stays interpreted. */
    private static final int LIMIT = 8000;

    @Test
    void everyLoopOfTheShippedContentIsSmallEnoughForTheJit() {
        Catalogue catalogue = Catalogue.load(Path.of("../../content"));
        Rules rules = catalogue.at(LocalDate.parse("2026-11-22"));
        Words words = new Words(catalogue.vocabulary());
        List<Table> tables = new ArrayList<>();
        for (Entity entity : catalogue.vocabulary().entities()) {
            Map<Input, Object> columns = catalogue.vocabulary().inputsOf(entity).stream().collect(Collectors
                    .toMap(Function.identity(), input -> Encoding.of(input, rules, words).width().column(0)));
            tables.add(new Table(entity, 0, new Ids.Numbers(new long[0]), new int[0], new int[1], columns, null));
        }
        Program program = Program.compile(rules, new Population(rules, words, tables), catalogue.measures());
        List<Integer> sizes = ClassFile.of().parse(program.bytes()).methods().stream()
                .flatMap(method -> method.findAttribute(Attributes.code()).stream()).map(code -> code.codeLength())
                .toList();
        assertThat(sizes).hasSizeGreaterThan(100).allMatch(size -> size < LIMIT);
    }
}
