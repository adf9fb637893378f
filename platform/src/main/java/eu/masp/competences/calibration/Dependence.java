package eu.masp.competences.calibration;

import eu.masp.assessment.evidence.LocalDependence;
import eu.masp.assessment.evidence.LocalDependence.Pair;
import eu.masp.competences.calibration.ReportView.Section;
import eu.masp.competences.calibration.ReportView.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Questions that may have more in common than the ability: as a section of the report, and for one question as a cell of the CSV. */
final class Dependence {
    private static final String KEY = "calibration.report.dependence";

    private Dependence() {
    }

    static Section section(Report report, ReportPages.Words words) {
        LocalDependence found = report.evidence().dependence();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.t(KEY + ".what"));
        if (found == null) {
            paragraphs.add(words.t(KEY + ".not"));
            return new Section("dependence", words.t(KEY), paragraphs, List.of());
        }
        paragraphs.add(words.t(KEY + ".looked", words.numbers.whole(found.lookedAt()),
                words.numbers.whole(found.all()), LocalDependence.LEAST_PERSONS,
                words.numbers.decimal(found.mean(), 2),
                words.numbers.decimal(found.mean() + LocalDependence.ABOVE, 2)));
        if (found.pairs().isEmpty()) {
            paragraphs.add(words.t(found.lookedAt() == 0 ? KEY + ".too-few" : KEY + ".none"));
            return new Section("dependence", words.t(KEY), paragraphs, List.of());
        }
        paragraphs.add(words.t(KEY + ".then"));
        List<List<String>> rows = found.pairs().stream().map(pair -> List.of(pair.one(), pair.other(),
                words.numbers.whole(pair.persons()), words.numbers.decimal(pair.q3(), 2))).toList();
        return new Section("dependence", words.t(KEY), paragraphs, List.of(new Table(words.t(KEY + ".pairs"), 2,
                List.of(words.t(KEY + ".one"), words.t(KEY + ".other"), words.t("calibration.report.persons"), "Q3"),
                rows)));
    }

    /** The others that a question is pointed out with, each with its Q3; empty where there is none. */
    static String cell(Report report, String item) {
        LocalDependence found = report.evidence().dependence();
        return found == null ? ""
                : found.pairs().stream().filter(pair -> pair.one().equals(item) || pair.other().equals(item))
                        .map(pair -> other(pair, item) + ":" + pair.q3()).collect(Collectors.joining(" "));
    }

    private static String other(Pair pair, String item) {
        return pair.one().equals(item) ? pair.other() : pair.one();
    }
}
