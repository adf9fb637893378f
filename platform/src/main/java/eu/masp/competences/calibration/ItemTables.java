package eu.masp.competences.calibration;

import eu.masp.assessment.Item;
import eu.masp.assessment.calibration.Dif;
import eu.masp.assessment.evidence.Flag;
import eu.masp.assessment.evidence.ItemEvidence;
import eu.masp.competences.calibration.ReportView.Section;
import eu.masp.competences.calibration.ReportView.Table;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a report says question by question. */
final class ItemTables {
    private static final String KEY = "calibration.report.";

    private final ReportPages.Words words;
    private final Texts texts;
    private final Language language;

    ItemTables(ReportPages.Words words, Texts texts, Language language) {
        this.words = words;
        this.texts = texts;
        this.language = language;
    }

    Section parameters(Report report, Map<String, Decision> decisions) {
        List<String> columns = new ArrayList<>(List.of(words.t(KEY + "item"), words.t(KEY + "notes"),
                words.t(KEY + "answers"), words.t(KEY + "a.before"), words.t(KEY + "a.after"),
                words.t(KEY + "b.before"), words.t(KEY + "b.after"), words.t(KEY + "rmsd")));
        if (!decisions.isEmpty()) {
            columns.add(1, words.t(KEY + "decision"));
        }
        List<List<String>> rows = report.items().stream().map(item -> {
            List<String> row = new ArrayList<>(parameters(item));
            if (!decisions.isEmpty()) {
                Decision decision = decisions.get(item.id());
                row.add(1, decision == null ? "–" : words.t("calibration.decision." + decision.word()));
            }
            return row;
        }).map(List::copyOf).toList();
        return new Section("parameters", words.t(KEY + "parameters"), List.of(words.t(KEY + "parameters.what")),
                List.of(new Table(words.t(KEY + "parameters"), decisions.isEmpty() ? 2 : 3, columns, rows)));
    }

    private List<String> parameters(ItemEvidence item) {
        Item after = item.after();
        Double rmsd = item.rmsd();
        StringBuilder b = new StringBuilder();
        for (int k = 0; after != null && k < after.thresholds().size(); k++) {
            b.append(k == 0 ? "" : "; ")
                    .append(words.numbers.withError(after.thresholds().get(k), item.thresholdErrors().get(k)));
        }
        return List.of(item.id(), notes(texts, language, item), words.numbers.hidden(item.answers()),
                words.numbers.decimal(item.before().discrimination(), 2),
                after == null ? "–" : words.numbers.withError(after.discrimination(), item.slopeError()),
                words.numbers.decimals(item.before().thresholds()), after == null ? "–" : b.toString(),
                rmsd == null ? "–" : words.numbers.decimal(rmsd, 3));
    }

    /** What is pointed out about a question, in words. */
    static String notes(Texts texts, Language language, ItemEvidence item) {
        return item.flags().isEmpty() ? texts.get(language, "calibration.flag.none")
                : item.flags().stream().sorted().map(flag -> texts.get(language, "calibration.flag." + word(flag)))
                        .collect(Collectors.joining("; "));
    }

    static String word(Flag flag) {
        return flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Section counts(Report report) {
        List<List<String>> rows = report.items().stream().map(item -> List.of(item.id(),
                shown(item.counts()),
                joined(item))).toList();
        return new Section("counts", words.t(KEY + "counts"), List.of(words.t(KEY + "counts.what", Numbers.SMALL)),
                List.of(new Table(words.t(KEY + "counts"), 3, List.of(words.t(KEY + "item"),
                        words.t(KEY + "counts.each"), words.t(KEY + "counts.joined")), rows)));
    }

    /** Small numbers are left out, and where only one is, the next one too: it would follow from the sum. */
    private String shown(List<Integer> counts) {
        Set<Integer> hidden = new TreeSet<>();
        for (int k = 0; k < counts.size(); k++) {
            if (counts.get(k) > 0 && counts.get(k) < Numbers.SMALL) {
                hidden.add(k);
            }
        }
        if (hidden.size() == 1) {
            IntStream.range(0, counts.size()).boxed().filter(k -> counts.get(k) >= Numbers.SMALL)
                    .min(Comparator.comparing(counts::get)).ifPresent(hidden::add);
        }
        return IntStream.range(0, counts.size())
                .mapToObj(k -> hidden.contains(k) ? "–" : words.numbers.whole(counts.get(k)))
                .collect(Collectors.joining(" · "));
    }

    /** Such as “1+2” for the first two answers; answers count from 1 for people. */
    private static String joined(ItemEvidence item) {
        List<String> groups = new ArrayList<>();
        for (int k = 0; k < item.joined().size(); k++) {
            if (k > 0 && item.joined().get(k).equals(item.joined().get(k - 1))) {
                groups.set(groups.size() - 1, groups.getLast() + "+" + (k + 1));
            } else {
                groups.add(String.valueOf(k + 1));
            }
        }
        return groups.stream().filter(group -> group.contains("+")).collect(Collectors.collectingAndThen(
                Collectors.joining(", "), all -> all.isEmpty() ? "–" : all));
    }

    Section differences(Report report) {
        List<String> paragraphs = new ArrayList<>(List.of(words.t(KEY + "differences.what", Dif.ENOUGH)));
        List<Table> tables = new ArrayList<>();
        for (String grouping : List.of(Copy.LANGUAGE, Copy.AGE, Copy.BACKGROUND)) {
            List<List<String>> rows = new ArrayList<>();
            for (ItemEvidence item : report.items()) {
                Dif dif = item.differences().get(grouping);
                if (dif != null && dif.adjusted() != null && dif.effect() != null) {
                    rows.add(difference(item.id(), grouping, dif, dif.effect(), dif.adjusted()));
                }
            }
            String title = words.t("calibration.grouping." + grouping);
            if (rows.isEmpty()) {
                paragraphs.add(words.t(KEY + "differences.none", title));
            } else {
                tables.add(new Table(title, 3, List.of(words.t(KEY + "item"), words.t(KEY + "groups"),
                        words.t(KEY + "verdict"), words.t(KEY + "persons"), words.t(KEY + "effect"),
                        words.t(KEY + "p")), rows));
            }
        }
        return new Section("differences", words.t(KEY + "differences"), paragraphs, tables);
    }

    private List<String> difference(String item, String grouping, Dif dif, double effect, double adjusted) {
        return List.of(item,
                dif.groups().stream().map(group -> words.t("calibration.group." + grouping + "." + group))
                        .collect(Collectors.joining(", ")),
                words.t("calibration.verdict." + dif.size().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                words.numbers.whole(dif.persons()), words.numbers.decimal(effect, 3),
                words.numbers.chance(adjusted));
    }
}
