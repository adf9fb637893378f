package eu.masp.matching.own;

import eu.masp.measures.Problem;
import eu.masp.measures.Suggestion;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A place in a YAML file. What it should hold and does not is noted as a problem with line and column, and reading goes on. */
record Entry(String file, String name, Node node, List<Problem> problems) {

    void problem(String message) {
        problems.add(new Problem(file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1,
                message));
    }

    private List<NodeTuple> tuples() {
        if (node instanceof MappingNode map) {
            return map.getValue();
        }
        problem("'" + name + "' has to be a group of keys.");
        return List.of();
    }

    /** The fields by key. A key that is not one of these, or stands twice, is a problem. */
    Map<String, Entry> fields(List<String> known) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Entry keyPlace = new Entry(file, key, tuple.getKeyNode(), problems);
            if (!known.isEmpty() && !known.contains(key)) {
                keyPlace.problem("'" + key + "' is not a key of '" + name + "'." + Suggestion.nearest(key, known));
            } else if (fields.put(key, new Entry(file, key, tuple.getValueNode(), problems)) != null) {
                keyPlace.problem("'" + key + "' stands twice in '" + name + "'; keep one.");
            }
        }
        return fields;
    }

    /** A field that must be there. */
    Optional<Entry> need(Map<String, Entry> fields, String key) {
        Optional<Entry> field = Optional.ofNullable(fields.get(key));
        if (field.isEmpty()) {
            problem("'" + name + "' lacks '" + key + "'.");
        }
        return field;
    }

    List<Entry> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> new Entry(file, name, item, problems)).toList();
        }
        problem("'" + name + "' has to be a list.");
        return List.of();
    }

    Optional<String> text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem("'" + name + "' has to be a text.");
        return Optional.empty();
    }

    /** A text that is one of a few. */
    Optional<String> oneOf(List<String> words) {
        return text().filter(word -> {
            if (!words.contains(word)) {
                problem("'" + name + "' cannot be '" + word + "'." + Suggestion.nearest(word, words));
            }
            return words.contains(word);
        });
    }

    /** Texts that match a pattern, each once. */
    List<String> texts() {
        Set<String> seen = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (Entry item : items()) {
            item.text().ifPresent(text -> {
                if (seen.add(text)) {
                    texts.add(text);
                } else {
                    item.problem("'" + text + "' stands twice in '" + name + "'.");
                }
            });
        }
        return texts;
    }
}
