package eu.masp.competences.calibration;

import eu.masp.assessment.Item;
import eu.masp.assessment.evidence.ItemEvidence;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Family;
import eu.masp.competences.calibration.Run.State;
import eu.masp.competences.chapter.PublishedWeights;
import eu.masp.competences.chapter.QuestionBanks;
import eu.masp.competences.chapter.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Started, looked at, signed or thrown away; what was signed can be withdrawn and never erased. */
@Service
class Calibrations {
    /** A chapter asks at least four questions about each competence. */
    static final int LEAST_QUESTIONS = 4;

    private final RunTable table;
    private final Worker worker;
    private final PublishedWeights published;
    private final CompetenceFramework framework;
    private final CalibrationSettings settings;

    Calibrations(RunTable table, Worker worker, PublishedWeights published, CompetenceFramework framework,
            CalibrationSettings settings) {
        this.table = table;
        this.worker = worker;
        this.published = published;
        this.framework = framework;
        this.settings = settings;
    }

    /** Empty where one is running already. */
    Optional<UUID> start(Family family, UUID account) {
        UUID id = UUID.randomUUID();
        if (!table.begin(id, family.id(), account, worker.me())) {
            return Optional.empty();
        }
        table.happened(id, "started", account, "");
        worker.begin(id);
        return Optional.of(id);
    }

    @Transactional
    public boolean cancel(UUID id, UUID account) {
        return table.move(id, State.RUNNING, State.CANCELLED, account, "");
    }

    @Transactional
    public boolean discard(UUID id, UUID account, String reason) {
        return table.move(id, State.DRAFT, State.DISCARDED, account, reason);
    }

    /** Why a report cannot be signed by anybody, as a word of the texts; empty: it can. */
    Optional<String> obstacle(Report report) {
        if (!report.evidence().estimated()) {
            return Optional.of("nothing");
        }
        if (report.persons() < settings.persons()) {
            return Optional.of("persons");
        }
        return report.usable() == 0 ? Optional.of("questions") : Optional.empty();
    }

    /** Questions whose words are not those any more that people answered: nothing can be decided on them. */
    List<String> changedSince(Report report) {
        Map<String, String> today = framework.findFamily(report.family())
                .map(family -> QuestionBanks.wordings(family.questions())).orElse(Map.of());
        return report.items().stream().map(ItemEvidence::id)
                .filter(item -> !Objects.equals(today.get(item), report.wordings().get(item))).toList();
    }

    /** What may be decided on a question. */
    static List<Decision> choices(ItemEvidence item) {
        return item.usable() ? List.of(Decision.TAKE, Decision.KEEP, Decision.RETIRE)
                : List.of(Decision.KEEP, Decision.RETIRE);
    }

    /** Of each competence that would have fewer than {@value #LEAST_QUESTIONS} questions left, how many. */
    static Map<String, Integer> tooFewLeft(Report report, Map<String, Decision> decisions) {
        Map<String, Integer> left = new HashMap<>();
        report.items().forEach(item -> left.merge(item.before().group(),
                decisions.get(item.id()) == Decision.RETIRE ? 0 : 1, Integer::sum));
        Map<String, Integer> all = new HashMap<>();
        report.items().forEach(item -> all.merge(item.before().group(), 1, Integer::sum));
        left.values().removeIf(count -> count >= LEAST_QUESTIONS);
        // What was short of questions before does not stand in the way as long as none is retired.
        left.keySet().removeIf(competence -> Objects.equals(left.get(competence), all.get(competence)));
        return left;
    }

    /**
     * Lets new chapters use what was decided.
     *
     * @param sha256 of the report that was read
     * @return false where it is no draft any more, or another report than the one that was read
     * @throws IllegalArgumentException for decisions that cannot be taken
     */
    @Transactional
    public boolean sign(UUID id, String sha256, Map<String, Decision> decisions, UUID account, String reason) {
        Run run = table.lock(id).orElseThrow();
        Report report = run.report().orElse(null);
        if (run.state() != State.DRAFT || report == null || !sha256.equals(run.sha256())) {
            return false;
        }
        if (obstacle(report).isPresent() || !tooFewLeft(report, decisions).isEmpty()
                || decisions.values().stream().noneMatch(Decision.TAKE::equals)) {
            throw new IllegalArgumentException("this report cannot be signed so");
        }
        List<Weight> weights = new ArrayList<>();
        for (ItemEvidence item : report.items()) {
            Decision decision = decisions.get(item.id());
            if (decision == null || !choices(item).contains(decision)) {
                throw new IllegalArgumentException("no decision that can be taken on " + item.id());
            }
            String wording = Objects.requireNonNull(report.wordings().get(item.id()));
            Item after = item.after();
            if (decision == Decision.RETIRE) {
                weights.add(Weight.retired(item.id(), wording));
            } else if (decision == Decision.TAKE && after != null) {
                weights.add(new Weight(item.id(), wording, false, after.discrimination(), after.thresholds(),
                        item.joined()));
            }
        }
        table.decide(id, decisions);
        published.publish(id, run.family(), report.persons(), weights);
        return table.move(id, State.DRAFT, State.SIGNED, account, reason);
    }

    /** New chapters go back to what they used before. */
    @Transactional
    public boolean withdraw(UUID id, UUID account, String reason) {
        published.withdraw(id);
        return table.move(id, State.SIGNED, State.WITHDRAWN, account, reason);
    }
}
