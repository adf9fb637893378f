package eu.masp.competences.occupations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Up to {@value #MOST} occupations beside each other.
 *
 * @param others with which one alone may be compared: of its own ISCO group, then of those around
 * @param tooMany whether more were asked for than are shown
 */
public record Comparison(List<OccupationPage> occupations, List<OccupationLine> others, boolean tooMany,
        TaxonomyVersion version) {
    public static final int MOST = 3;

    /** A skill and how each of the occupations stands to it; empty where it does not need it. */
    public record Row(String label, List<Optional<SkillLine>> cells) {}

    /** The skills of all of them: those that most of them need first, then by title. */
    public List<Row> rows() {
        Map<String, String> labels = new TreeMap<>();
        occupations.forEach(each -> each.skills().forEach(line -> labels.put(line.uri(), line.label())));
        List<Row> rows = new ArrayList<>();
        labels.forEach((uri, label) -> rows.add(new Row(label, occupations.stream().map(each -> each.skills().stream()
                .filter(line -> line.uri().equals(uri)).findFirst()).toList())));
        rows.sort(java.util.Comparator.comparingLong((Row row) -> -essential(row))
                .thenComparingLong(row -> -row.cells().stream().filter(Optional::isPresent).count())
                .thenComparing(Row::label));
        return rows;
    }

    private static long essential(Row row) {
        return row.cells().stream().filter(cell -> cell.filter(SkillLine::essential).isPresent()).count();
    }
}
