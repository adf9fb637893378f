package eu.masp.assessment.evidence;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Estimate;
import eu.masp.assessment.Item;
import eu.masp.assessment.Model;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Scoring;
import eu.masp.assessment.calibration.Calibration;
import eu.masp.assessment.calibration.Calibration.Calibrated;
import eu.masp.assessment.calibration.CalibrationException;
import eu.masp.assessment.calibration.Dif;
import eu.masp.assessment.evidence.CalibrationEvidence.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the evidence together, from counting to differences between groups. */
final class Gathering {

    private final Bank before;
    private final List<Grouping> groupings;
    private final int leastAnswers;
    private final Consumer<Step> at;
    private final Answers answers;
    private final Map<String, Set<Flag>> flags = new HashMap<>();

    Gathering(Bank before, ResponseTable table, List<Grouping> groupings, int leastAnswers, Consumer<Step> at) {
        for (Grouping grouping : groupings) {
            if (grouping.groups().size() != table.persons().size()) {
                throw new IllegalArgumentException("'" + grouping.name() + "': " + grouping.groups().size()
                        + " groups for " + table.persons().size() + " persons");
            }
        }
        this.before = before;
        this.groupings = groupings;
        this.leastAnswers = leastAnswers;
        this.at = at;
        this.answers = new Answers(before, table);
        before.items().forEach(item -> flags.put(item.id(), EnumSet.noneOf(Flag.class)));
    }

    CalibrationEvidence run() {
        at.accept(Step.ESTIMATE);
        Map<String, Integer> able = able();
        int persons = answers.persons(answers.items());
        if (persons < Limits.LEAST_PERSONS || able.size() < Limits.LEAST_ITEMS) {
            return nothing(able.keySet(), persons < Limits.LEAST_PERSONS
                    ? "Too few people: " + persons + ", at least " + Limits.LEAST_PERSONS + " are needed."
                    : "Too few items with enough answers: " + able.size() + ", at least " + Limits.LEAST_ITEMS
                            + " are needed.");
        }
        ResponseTable table = answers.joined(List.copyOf(able.keySet()));
        Calibration calibration;
        try {
            calibration = calibrate(table, able.keySet());
        } catch (CalibrationException e) {
            return nothing(able.keySet(), String.valueOf(e.getMessage()));
        }
        at.accept(Step.FIT);
        Bank after = calibration.bank();
        ResponseTable estimated = answers.joined(after.items().stream().map(Item::id).toList());
        double[] rmsd = CurveFit.rmsd(after, estimated);
        Scoring scoring = Scoring.eap(after);
        List<Estimate> scores = IntStream.range(0, estimated.persons().size())
                .mapToObj(person -> scoring.of(estimated.pattern(person, after))).toList();
        LocalDependence dependence = LocalDependence.of(after, estimated, scores);
        dependence.pairs().forEach(pair -> {
            flag(pair.one(), Flag.DEPENDENT);
            flag(pair.other(), Flag.DEPENDENT);
        });
        at.accept(Step.DIFFERENCES);
        Map<String, Map<String, Dif>> differences = differences(after, estimated);
        return new CalibrationEvidence(calibration.persons(), answers.all(),
                items(calibration, rmsd, differences), Reliability.of(after, scores), calibration.logLikelihood(),
                calibration.cycles(), calibration.errors(), dependence, "");
    }

    /** Items that may take part in the estimation, with how many answers they have; the others are flagged. */
    private Map<String, Integer> able() {
        Map<String, Integer> able = new LinkedHashMap<>();
        for (Item item : before.items()) {
            int count = answers.count(item.id());
            if (count < Math.max(leastAnswers, Limits.LEAST_ANSWERS)) {
                flag(item.id(), Flag.TOO_FEW_ANSWERS);
            }
            if (Joining.joins(answers.joined(item.id()))) {
                flag(item.id(), Flag.JOINED);
            }
            if (count < Limits.LEAST_ANSWERS) {
                continue;
            }
            if (Joining.left(answers.joined(item.id())) < 2) {
                flag(item.id(), Flag.ONE_ANSWER);
            } else if (answers.againstOthers(item.id())) {
                flag(item.id(), Flag.AGAINST_OTHERS);
            } else {
                able.put(item.id(), count);
            }
        }
        return able;
    }

    /** What the estimation cannot settle is left out, one item after the other, as long as it names which. */
    private Calibration calibrate(ResponseTable table, Set<String> able) {
        List<String> left = new ArrayList<>(able);
        ResponseTable rest = table;
        while (true) {
            try {
                return Calibration.of(rest, Model.GRM);
            } catch (CalibrationException e) {
                String message = String.valueOf(e.getMessage());
                List<String> named = left.stream()
                        .filter(item -> message.lines().anyMatch(line -> line.startsWith("'" + item + "'"))).toList();
                left.removeAll(named);
                if (named.isEmpty() || left.size() < Limits.LEAST_ITEMS) {
                    throw e;
                }
                named.forEach(item -> flag(item, Flag.WITHOUT_LIMIT));
                rest = answers.joined(left);
            }
        }
    }

    private Map<String, Map<String, Dif>> differences(Bank after, ResponseTable table) {
        Map<String, Map<String, Dif>> found = new HashMap<>();
        for (Grouping grouping : groupings) {
            for (Dif dif : Dif.of(after, table, grouping.groups())) {
                found.computeIfAbsent(dif.item(), _ -> new LinkedHashMap<>()).put(grouping.name(), dif);
                switch (dif.size()) {
                    case LARGE -> flag(dif.item(), Flag.VERY_DIFFERENT);
                    case MODERATE -> flag(dif.item(), Flag.DIFFERENT);
                    case NOT_ENOUGH_DATA, NONE, NEGLIGIBLE -> {
                    }
                }
            }
        }
        return found;
    }

    private List<ItemEvidence> items(Calibration calibration, double[] rmsd,
            Map<String, Map<String, Dif>> differences) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < calibration.items().size(); i++) {
            places.put(calibration.items().get(i).item().id(), i);
        }
        return before.items().stream().map(item -> {
            Integer place = places.get(item.id());
            return place == null ? item(item, null, null, Map.of())
                    : item(item, calibration.items().get(place), rmsd[place],
                            differences.getOrDefault(item.id(), Map.of()));
        }).toList();
    }

    private ItemEvidence item(Item item, @Nullable Calibrated calibrated, @Nullable Double rmsd,
            Map<String, Dif> differences) {
        if (calibrated == null) {
            return new ItemEvidence(item, answers.counts(item.id()), answers.joined(item.id()), null, 0, List.of(),
                    null, Map.of(), found(item.id()));
        }
        Item after = new Item(item.id(), item.group(), calibrated.item().discrimination(),
                calibrated.item().thresholds());
        double a = after.discrimination();
        flagIf(item.id(), Flag.FLAT, a < Limits.FLAT);
        flagIf(item.id(), Flag.STEEP, a > Limits.STEEP);
        flagIf(item.id(), Flag.FAR, after.thresholds().stream().anyMatch(b -> Math.abs(b) > Limits.FAR));
        flagIf(item.id(), Flag.UNSURE, calibrated.discriminationError() > a / 2
                || calibrated.thresholdErrors().stream().anyMatch(error -> error > Limits.UNSURE));
        flagIf(item.id(), Flag.MISFIT, rmsd != null && rmsd > Limits.MISFIT);
        return new ItemEvidence(item, answers.counts(item.id()), answers.joined(item.id()), after,
                calibrated.discriminationError(), calibrated.thresholdErrors(), rmsd, differences, found(item.id()));
    }

    private CalibrationEvidence nothing(Set<String> able, String problem) {
        able.forEach(item -> flag(item, Flag.NOT_ESTIMATED));
        return new CalibrationEvidence(answers.persons(answers.items()), answers.all(),
                before.items().stream().map(item -> item(item, null, null, Map.of())).toList(), null, null, 0, null,
                null,
                problem);
    }

    private Set<Flag> found(String item) {
        return flags.getOrDefault(item, Set.of());
    }

    private void flag(String item, Flag flag) {
        flags.computeIfAbsent(item, _ -> EnumSet.noneOf(Flag.class)).add(flag);
    }

    private void flagIf(String item, Flag flag, boolean so) {
        if (so) {
            flag(item, flag);
        }
    }
}
