package eu.masp.measures;

import eu.masp.measures.files.FolderReader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A folder of measure files, read and checked. Immutable and safe to share. */
public final class Catalogue {

    private static final int DATES_KEPT = 400;
    private final Vocabulary vocabulary;
    private final List<Measure> measures;
    private final List<Parameter> parameters;
    private final Map<String, Territory> territories;
    private final Map<String, Measure.Authority> authorities;
    private final Map<String, Measure.Paper> papers;
    private final Map<LocalDate, Rules> rulesByDate = new ConcurrentHashMap<>();

    public Catalogue(Vocabulary vocabulary, List<Measure> measures, List<Parameter> parameters,
            Map<String, Territory> territories, Map<String, Measure.Authority> authorities,
            Map<String, Measure.Paper> papers) {
        this.vocabulary = vocabulary;
        this.measures = List.copyOf(measures);
        this.parameters = List.copyOf(parameters);
        this.territories = territories;
        this.authorities = authorities;
        this.papers = papers;
    }

    /**
     * Reads every YAML file below the folder.
     *
     * @throws InvalidContentException with every problem of the folder
     */
    public static Catalogue load(Path folder) {
        return FolderReader.read(folder);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The measures, in the order of their ids. */
    public List<Measure> measures() {
        return measures;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public Map<String, Territory> territories() {
        return territories;
    }

    /** The bodies that decide, pay or fund, by id; those that measures name and others. */
    public Map<String, Measure.Authority> authorities() {
        return authorities;
    }

    /** The papers that may be asked for, by id. */
    public Map<String, Measure.Paper> papers() {
        return papers;
    }

    public Optional<Measure> findMeasure(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** The rules with the values of one date. */
    public Rules at(LocalDate on) {
        if (rulesByDate.size() > DATES_KEPT) {
            rulesByDate.clear();
        }
        return rulesByDate.computeIfAbsent(on, date -> new Rules(this, date));
    }
}
