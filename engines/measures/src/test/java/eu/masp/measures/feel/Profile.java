package eu.masp.measures.feel;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Parameter;
import eu.masp.measures.properties.KieOracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A handful of names of every type, and expressions over them: read, evaluated by us, evaluated by KIE. */
public final class Profile {

    public static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final String FOLDER = """
            entities:
              h: {root: true}
              c: {list: cs, of: h, max: 9}
            inputs:
              - {id: h.x, type: number, decimals: 2}
              - {id: h.y, type: number, decimals: 2}
              - {id: h.d, type: date}
              - {id: h.e, type: date}
              - {id: h.p, type: boolean}
              - {id: h.q, type: boolean}
              - {id: h.k, type: choice, options: [{id: a}, {id: b}, {id: c}]}
              - {id: c.x, type: number, decimals: 2}
              - {id: c.d, type: date}
              - {id: c.p, type: boolean}
              - {id: c.k, type: choice, options: [{id: a}, {id: b}, {id: c}]}
            parameters:
              - {id: five, values: [{from: 2000, value: 5}]}
              - {id: a_year, type: duration, values: [{from: 2000, value: P1Y}]}
              - {id: ten_days, type: duration, values: [{from: 2000, value: P10D}]}
              - {id: spring, type: date, values: [{from: 2000, value: 2026-03-01}]}
              - {id: strict, type: boolean, values: [{from: 2000, value: true}]}
              - {id: not_yet, values: [{from: 2030, value: 5}]}
              - id: steps
                type: bands
                reading: stepped
                values:
                  - {from: 2000, bands: [{up-to: 0, value: 7}, {below: 10, value: 1.5}, {up-to: 30, value: 4}, {value: 20}]}
              - id: slope
                type: bands
                reading: linear
                values:
                  - {from: 2000, bands: [{at: 10, value: 8}, {at: 20, value: 3}, {at: 40, value: 5}]}
            """;
    private static final Catalogue CATALOGUE = load();
    private static final KieOracle KIE = new KieOracle(CATALOGUE);
    private static final Names NAMES = names();

    private Profile() {
    }

    private static Catalogue load() {
        try {
            Path folder = Files.createTempDirectory("profile");
            Path file = Files.writeString(folder.resolve("profile.yaml"), FOLDER);
            Catalogue catalogue = Catalogue.load(folder);
            Files.delete(file);
            Files.delete(folder);
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Names names() {
        Map<String, Names.ParameterName> parameters = new LinkedHashMap<>();
        CATALOGUE.parameters().forEach(p -> parameters.put(p.id(), new Names.ParameterName(p.index(), p.type())));
        Map<Entity, Map<String, Input>> inputs = new LinkedHashMap<>();
        for (Entity entity : CATALOGUE.vocabulary().entities()) {
            Map<String, Input> of = new LinkedHashMap<>();
            CATALOGUE.vocabulary().inputsOf(entity).forEach(input -> of.put(input.name(), input));
            inputs.put(entity, of);
        }
        return new Names(new LinkedHashMap<>(Map.of("h", entity("h"))), Map.of("cs", entity("c")), parameters, Set.of(),
                inputs);
    }

    static Entity entity(String id) {
        return CATALOGUE.vocabulary().findEntity(id).orElseThrow();
    }

    public static List<Input> inputs(String entity) {
        return CATALOGUE.vocabulary().inputsOf(entity(entity));
    }

    public static Expr read(String text) {
        return new FeelReader((_, _) -> true).read(text, NAMES);
    }

    /** What is known: the values of {@code h}, and the members of {@code cs} (null while unknown). */
    public record Facts(Map<String, Value> h, List<Map<String, Value>> cs) implements Interpreter.Scope {

        @Override
        public LocalDate on() {
            return ON;
        }

        @Override
        public Value.Items list(int entity) {
            List<Member> members = cs == null ? null : new ArrayList<>();
            for (int i = 0; cs != null && i < cs.size(); i++) {
                members.add(member("c", "c" + i, cs.get(i)));
            }
            return Value.Items.of(members);
        }

        @Override
        public Value parameter(int index) {
            Parameter parameter = CATALOGUE.parameters().get(index);
            return parameter.findPeriod(ON).map(Parameter.Period::value).orElse(Interpreter.unknown(parameter.type()));
        }

        @Override
        public BandTable bands(int index) {
            return CATALOGUE.parameters().get(index).findPeriod(ON).map(Parameter.Period::bands).orElse(null);
        }

        @Override
        public Value linked(Expr.Linked link, Member[] frame) {
            throw new IllegalStateException("no measures here");
        }

        private static Member member(String entity, String id, Map<String, Value> values) {
            return new Member(entity(entity), id, inputs(entity).stream()
                    .map(input -> values.getOrDefault(input.name(), unknown(input))).toArray(Value[]::new));
        }

        public boolean known() {
            return cs != null && h.size() == inputs("h").size() && h.values().stream().allMatch(Value::known)
                    && cs.stream().allMatch(
                            c -> c.size() == inputs("c").size() && c.values().stream().allMatch(Value::known));
        }
    }

    static Value unknown(Input input) {
        return Interpreter.unknown(FeelNames.typeOf(input));
    }

    /** Our value of an expression. */
    public static Value value(Expr expr, Facts facts) {
        Member[] frame = new Member[12];
        frame[0] = Facts.member("h", "h", facts.h());
        return Interpreter.value(expr, facts, frame);
    }

    /** KIE's value of it; everything that it reads has to be known. */
    public static Object kie(String text, Facts facts) {
        Map<String, Object> variables = new HashMap<>(KIE.parameters(ON));
        variables.put("h", plain(facts.h()));
        variables.put("cs", facts.cs() == null ? null : facts.cs().stream().map(Profile::plain).toList());
        return KIE.evaluate(text, variables);
    }

    private static Map<String, Object> plain(Map<String, Value> values) {
        Map<String, Object> plain = new HashMap<>();
        values.forEach((name, value) -> plain.put(name, value.known() ? KieOracle.plain(value) : null));
        return plain;
    }
}
