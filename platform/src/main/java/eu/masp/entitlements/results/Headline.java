package eu.masp.entitlements.results;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Measure.Kind;
import eu.masp.measures.Result;
import eu.masp.measures.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The answer in one sentence, and what it leaves out. */
final class Headline {
    private static final Set<Kind> TIME = Set.of(Kind.LEAVE);
    private static final Set<Kind> OTHER = Set.of(Kind.RIGHT, Kind.SERVICE, Kind.TAX);
    private final Words words;
    private final List<Result> results;
    private final Totals totals;

    Headline(Words words, List<Result> results, Totals totals) {
        this.words = words;
        this.results = results;
        this.totals = totals;
    }

    String sentence() {
        List<String> parts = parts();
        if (!parts.isEmpty()) {
            return words.t("totals.have", parts.getFirst());
        }
        boolean open = results.stream().anyMatch(result -> result.verdict() == Verdict.UNKNOWN);
        return words.t(open ? "totals.not-yet" : "totals.nothing");
    }

    /** What comes after the first figure; empty for nothing. */
    String also() {
        List<String> parts = parts();
        return parts.size() < 2 ? "" : words.t("totals.also", words.list(parts.subList(1, parts.size())));
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(sums(totals));
        long leaves = measures(TIME);
        long others = measures(OTHER);
        if (leaves > 0) {
            parts.add(words.counted("totals.leaves", leaves));
        }
        if (others > 0) {
            parts.add(words.counted(parts.isEmpty() ? "totals.rights" : "totals.others", others));
        }
        return parts;
    }

    List<String> sums(Totals sum) {
        List<String> parts = new ArrayList<>();
        add(parts, "totals.monthly", sum.monthly());
        add(parts, "totals.yearly", sum.yearly());
        add(parts, "totals.once", sum.once());
        if (sum.atLeast() && !parts.isEmpty()) {
            parts.set(0, words.t("totals.at-least") + " " + parts.getFirst());
        }
        return parts;
    }

    private void add(List<String> parts, String key, BigDecimal euros) {
        if (euros.signum() > 0) {
            parts.add(words.t(key, words.figures().euros(euros)));
        }
    }

    private long measures(Set<Kind> kinds) {
        return results.stream().filter(result -> result.verdict() == Verdict.YES && Totals.isOpen(result.window()))
                .filter(result -> kinds.contains(result.measure().kind()))
                .map(result -> result.measure().id()).distinct().count();
    }

    /** What the sum leaves out, as far as there is any of it. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        long closed = results.stream()
                .filter(result -> result.verdict() == Verdict.YES && !Totals.isOpen(result.window()))
                .map(result -> result.measure().id()).distinct().count();
        long open = results.stream().filter(result -> result.verdict() == Verdict.UNKNOWN)
                .map(result -> result.measure().id()).distinct().count();
        boolean paidLeave = results.stream()
                .anyMatch(result -> result.verdict() == Verdict.YES && result.money() != null
                        && result.measure().kind() != Kind.MONEY);
        if (open > 0) {
            notes.add(words.counted("totals.note.open", open));
        }
        if (closed > 0 && !totals.isNothing()) {
            notes.add(words.counted("totals.note.closed", closed));
        }
        if (paidLeave && !totals.isNothing()) {
            notes.add(words.t("totals.note.leave"));
        }
        if (!totals.isNothing()) {
            notes.add(words.t("totals.note.apply"));
        }
        return notes;
    }
}
