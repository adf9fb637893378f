package eu.masp.competences;

import eu.masp.competences.chapter.Purpose;
import eu.masp.competences.chapter.Sitting;
import eu.masp.competences.chapter.Sittings;
import eu.masp.competences.result.Difference;
import eu.masp.competences.result.Range;
import eu.masp.competences.result.Results;
import eu.masp.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The same measure before and after a path of modules. What changed is told with its error, never claimed. */
@Component
public class MeasuredChanges {
    private final CompetenceFramework framework;
    private final Sittings sittings;

    MeasuredChanges(CompetenceFramework framework, Sittings sittings) {
        this.framework = framework;
        this.sittings = sittings;
    }

    /**
     * Where a person is with the two measures of a family.
     *
     * @param before the chapter answered before, ended or not; one of one’s own where none was begun for the path; null: not begun
     * @param after the one answered after it; null: not begun
     * @param learned whether a module of the path was finished since the first measure
     * @param afterFrom from when the second measure may begin; empty: at once
     * @param difference null as long as one of the two is missing, too little lies between them, or they rest on different banks
     * @param provisional whether the questions’ weights rest on no data yet
     */
    public record Change(String family, Words title, @Nullable Sitting before, @Nullable Sitting after,
            boolean learned, Optional<LocalDate> afterFrom, @Nullable Difference difference, boolean provisional) {

        /** Whether the first measure is there, so that one may go on. */
        public boolean begun() {
            return before != null && !before.open();
        }

        public boolean done() {
            return difference != null;
        }

        /** Whether both are there and cannot be compared: other questions, or the same ones weighed otherwise. */
        public boolean apart() {
            return ended() && before != null && after != null && !before.bank().equals(after.bank());
        }

        /** Whether both are there, and no change can be told from them as too little lies between. */
        public boolean untold() {
            return ended() && !apart();
        }

        private boolean ended() {
            return difference == null && begun() && after != null && !after.open();
        }

        /** Whether the second measure may begin, or go on. */
        public boolean mayEnd() {
            return after != null || begun() && learned && afterFrom.isEmpty();
        }

        public boolean doubtful() {
            return doubtful(before) || doubtful(after);
        }

        /** Whether the first measure is better taken again, while nothing was done since. */
        public boolean betterAgain() {
            return begun() && after == null && !learned && doubtful(before);
        }

        public Range rangeBefore() {
            return range(before);
        }

        public Range rangeAfter() {
            return range(after);
        }

        private static boolean doubtful(@Nullable Sitting sitting) {
            return sitting != null && sitting.result() != null && sitting.result().doubtful();
        }

        private static Range range(@Nullable Sitting sitting) {
            return Results.range(Objects.requireNonNull(Objects.requireNonNull(sitting).result()));
        }
    }

    /**
     * @param families those that the path’s modules are about; one that is not in the framework is left out
     * @param finished when modules of the path were finished
     */
    public List<Change> of(UUID account, String path, List<String> families, List<Instant> finished) {
        List<Sitting> all = sittings.of(account);
        return families.stream().flatMap(id -> framework.findFamily(id).stream())
                .map(family -> change(account, all, family, path, finished)).toList();
    }

    private Change change(UUID account, List<Sitting> all, Family family, String path, List<Instant> finished) {
        Optional<Sitting> before = newest(all, family.id(), path, Purpose.BEFORE).filter(Sitting::open)
                .or(() -> sittings.before(account, family.id(), path));
        Optional<Sitting> after = newest(all, family.id(), path, Purpose.AFTER).filter(_ -> before.isPresent());
        Instant until = after.map(Sitting::startedAt).orElse(Instant.MAX);
        Optional<Instant> first = before.map(Sitting::result).map(Sitting.Ended::at);
        boolean learned = first.isPresent()
                && finished.stream().anyMatch(at -> at.isAfter(first.get()) && at.isBefore(until));
        boolean apart = first.isPresent() && !until.isBefore(first.get().plus(Sittings.REPEAT));
        // On two banks the same number is not the same place.
        boolean alike = after.isPresent() && before.map(Sitting::bank).filter(after.get().bank()::equals).isPresent();
        Difference difference = before.map(Sitting::result).filter(_ -> learned && apart && alike)
                .flatMap(one -> after.map(Sitting::result).map(other -> Difference.of(one, other))).orElse(null);
        return new Change(family.id(), family.title(), before.orElse(null), after.orElse(null), learned,
                sittings.repeatFrom(account, family.id(), Purpose.AFTER), difference,
                before.map(each -> sittings.bank(each).provisional()).orElse(family.provisional()));
    }

    private static Optional<Sitting> newest(List<Sitting> all, String family, String path, Purpose purpose) {
        return all.stream().filter(each -> each.path().equals(path) && each.family().equals(family)
                && each.purpose() == purpose).findFirst();
    }
}
