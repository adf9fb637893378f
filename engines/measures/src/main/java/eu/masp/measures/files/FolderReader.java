package eu.masp.measures.files;

import eu.masp.measures.Catalogue;
import eu.masp.measures.CodeList;
import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.Territory;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a folder of measure files: first what measures refer to, then the measures. */
public final class FolderReader {

    private static final List<String> SHARED = List.of("entities", "inputs", "situations", "arrivals", "residence",
            "parameters", "codes", "territories", "authorities", "papers");

    private FolderReader() {
    }

    public static Catalogue read(Path folder) {
        Problems problems = new Problems();
        List<Field> files = YamlFiles.read(folder, problems);
        List<Field> measureFiles = new ArrayList<>();
        List<Field> shared = new ArrayList<>();
        for (Field file : files) {
            if (!file.isMap()) {
                if (!file.isNull()) {
                    file.problem("A file starts with keys: 'id' for a measure, or " + String.join(", ", SHARED) + ".");
                }
            } else if (file.find("id").isPresent()) {
                measureFiles.add(file);
            } else {
                file.fields();
                shared.add(file.only(SHARED.toArray(String[]::new)));
            }
        }
        Catalogue catalogue = read(shared, measureFiles);
        problems.report();
        return catalogue;
    }

    private static Catalogue read(List<Field> shared, List<Field> measureFiles) {
        TerritoryReader territoryReader = new TerritoryReader();
        Map<String, CodeList> codes = territoryReader.codes(shared);
        Map<String, Territory> territories = territoryReader.territories(shared);
        VocabularyReader vocabularyReader = new VocabularyReader(codes);
        Vocabulary vocabulary = vocabularyReader.read(shared);
        Set<String> taken = new HashSet<>();
        vocabulary.entities().forEach(entity -> {
            taken.add(entity.id());
            if (entity.list() != null) {
                taken.add(entity.list());
            }
        });
        ParameterReader parameterReader = new ParameterReader(taken);
        List<Parameter> parameters = parameterReader.read(shared);
        Names vocabularyNames = vocabularyReader.names();
        Names names = new Names(Map.of(), vocabularyNames.lists(), parameterReader.names(), feelNames(measureFiles),
                vocabularyNames.inputs());
        OfficeReader offices = new OfficeReader(shared);
        MeasureReader measureReader = new MeasureReader(vocabulary, territories, offices, names);
        List<Measure> measures = measures(measureReader, measureFiles);
        new Links(measures, fieldsById(measureFiles)).check();
        return new Catalogue(vocabulary, measures, parameters, territories, offices.authorities(), offices.papers());
    }

    private static Set<String> feelNames(List<Field> measureFiles) {
        return measureFiles.stream().flatMap(file -> file.find("id").flatMap(Field::string).stream())
                .map(id -> id.replace('-', '_')).collect(Collectors.toSet());
    }

    private static Map<String, Field> fieldsById(List<Field> measureFiles) {
        Map<String, Field> byId = new LinkedHashMap<>();
        measureFiles
                .forEach(file -> file.find("id").flatMap(Field::string).ifPresent(id -> byId.putIfAbsent(id, file)));
        return byId;
    }

    private static List<Measure> measures(MeasureReader reader, List<Field> files) {
        Map<String, Field> seen = new LinkedHashMap<>();
        List<Field> inOrder = files.stream()
                .sorted(Comparator.comparing(file -> file.find("id").flatMap(Field::string).orElse(""))).toList();
        List<Measure> measures = new ArrayList<>();
        for (Field file : inOrder) {
            String id = file.find("id").flatMap(Field::string).orElse("");
            Field other = seen.putIfAbsent(id, file);
            if (other != null) {
                file.problem("The measure '" + id + "' is in two files; the other is " + other.file() + ".");
            } else {
                reader.read(file, measures.size()).ifPresent(measures::add);
            }
        }
        return measures;
    }

}
