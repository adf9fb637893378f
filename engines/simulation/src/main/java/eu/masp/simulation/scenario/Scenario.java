package eu.masp.simulation.scenario;

import eu.masp.measures.Catalogue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes to rules: parameters with other values, measures with criteria replaced, added or dropped and other amounts, measures
 * dropped; and what money there is for them. From a file, from text or from values in memory; the rules that it starts from
 * stay as they are.
 *
 * @param keys as in a file; every number in them is a {@link java.math.BigDecimal}, every date a {@link LocalDate}
 */
public record Scenario(Keys keys) {

    /** The keys of a scenario in the order in which they are written; the first two are for people. */
    static final List<String> KEYS = List.of("title", "reason", "parameters", "measures", "drop", "areas", "period",
            "funds", "order", "takeup");

    /** A scenario without any of these says nothing. */
    static final List<String> CHANGES = List.of("parameters", "measures", "drop", "funds", "takeup");

    /**
     * Reads a file.
     *
     * @throws ScenarioException when there is no such file, or it is not YAML
     */
    public static Scenario read(Path file) {
        Plain plain = new Plain(file.toString());
        try {
            return new Scenario(plain.read(Files.readString(file)));
        } catch (CharacterCodingException e) {
            throw problem(file, "this is not UTF-8 text.");
        } catch (IOException e) {
            throw problem(file, "it cannot be read: there is no such file, or no permission.");
        }
    }

    private static ScenarioException problem(Path file, String message) {
        return new ScenarioException(file.toString(), List.of(new ScenarioException.Problem(List.of(), message)));
    }

    /**
     * Reads the text of a scenario.
     *
     * @param name what it is called in messages
     * @throws ScenarioException when it is not YAML
     */
    public static Scenario parse(String name, String yaml) {
        return new Scenario(new Plain(name).read(yaml));
    }

    /**
     * A scenario of values in memory, as a form has them: numbers may be texts.
     *
     * @param name what it is called in messages
     * @throws ScenarioException when a value is null
     */
    public static Scenario of(String name, Map<String, ?> keys) {
        return new Scenario(new Plain(name).keys(keys));
    }

    /**
     * The catalogue with the scenario's changes.
     *
     * @param on the date: a changed parameter has its new value on this date
     * @throws ScenarioException with everything that is wrong, each at its key
     */
    public Catalogue apply(Catalogue baseline, LocalDate on) {
        return Changes.make(baseline, keys, on);
    }

    /** {@link #read} and {@link #apply(Catalogue, LocalDate)}. */
    public static Catalogue apply(Catalogue baseline, Path file, LocalDate on) {
        return read(file).apply(baseline, on);
    }

    /** {@link #of} and {@link #apply(Catalogue, LocalDate)}. */
    public static Catalogue apply(Catalogue baseline, String name, Map<String, ?> keys, LocalDate on) {
        return of(name, keys).apply(baseline, on);
    }

    /** As YAML: reading it gives the same scenario. Comments of the file it came from are not kept. */
    public String yaml() {
        Map<String, Object> inOrder = new LinkedHashMap<>();
        KEYS.stream().filter(keys::has).forEach(key -> inOrder.put(key, keys.values().get(key)));
        inOrder.putAll(keys.values());
        return Plain.yaml(inOrder);
    }
}
