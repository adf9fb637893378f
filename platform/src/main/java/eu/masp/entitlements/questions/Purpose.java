package eu.masp.entitlements.questions;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Measure;
import eu.masp.measures.Measure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a question is for: the measures whose result it can change.
 *
 * @param first the titles of a few
 * @param more the others, by kind; a long list is no answer, so they are folded away
 */
public record Purpose(List<String> first, List<Group> more) {
    private static final int SHOWN = 5;

    /** Measures of one kind. */
    public record Group(String kind, List<String> titles) {}

    static Purpose of(List<Measure> measures, Words words) {
        // one more line is shorter than a fold with one line in it
        int shown = measures.size() == SHOWN + 1 ? SHOWN + 1 : Math.min(SHOWN, measures.size());
        List<Measure> others = measures.subList(shown, measures.size());
        List<Group> groups = new ArrayList<>();
        add(groups, words, "kind.money", others, Set.of(Kind.MONEY));
        add(groups, words, "kind.leave", others, Set.of(Kind.LEAVE));
        add(groups, words, "kind.other", others, Set.of(Kind.RIGHT, Kind.SERVICE, Kind.TAX));
        return new Purpose(titles(measures.subList(0, shown), words), groups);
    }

    private static void add(List<Group> groups, Words words, String key, List<Measure> measures, Set<Kind> kinds) {
        List<Measure> some = measures.stream().filter(measure -> kinds.contains(measure.kind())).toList();
        if (!some.isEmpty()) {
            groups.add(new Group(words.t(key), titles(some, words)));
        }
    }

    private static List<String> titles(List<Measure> measures, Words words) {
        return measures.stream().map(Measure::title).map(words::in).toList();
    }

    public int countMore() {
        return more.stream().mapToInt(group -> group.titles().size()).sum();
    }
}
