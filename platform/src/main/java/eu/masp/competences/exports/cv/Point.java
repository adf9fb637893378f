package eu.masp.competences.exports.cv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A competence or a skill as one reads it: its name once, and under it each kind of evidence by itself. */
public record Point(String title, List<Part> parts) {

    /** @param statement what all these pieces are about, in the person’s own words; empty where there are none */
    public record Part(String statement, List<Piece> pieces) {}

    /** In the order in which each comes first. */
    static List<Point> of(List<Piece> pieces) {
        Map<String, List<Piece>> concepts = pieces.stream()
                .collect(Collectors.groupingBy(Piece::concept, LinkedHashMap::new, Collectors.toList()));
        return concepts.values().stream().map(each -> new Point(each.getFirst().title(), parts(each))).toList();
    }

    private static List<Part> parts(List<Piece> pieces) {
        Map<String, List<Piece>> statements = pieces.stream()
                .collect(Collectors.groupingBy(Piece::statement, LinkedHashMap::new, Collectors.toList()));
        return statements.entrySet().stream().map(each -> new Part(each.getKey(), each.getValue())).toList();
    }
}
