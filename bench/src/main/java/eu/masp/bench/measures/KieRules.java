package eu.masp.bench.measures;

import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.measures.Territory;
import eu.masp.measures.Verdict;
import eu.masp.measures.properties.KieOracle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;

/**
 * The peer: the same measures decided by KIE's FEEL evaluator from the same texts. Everything that is not FEEL (who is
 * decided for, territories, which measure reads which) is plain Java on this side too. Used by one thread.
 */
final class KieRules {

    private final Rules rules;
    private final Entity root;
    private final KieOracle oracle;
    private final List<KieMeasure> measures;
    private final EvaluationContextImpl context;

    /**
     * A household in the form that KIE reads.
     *
     * @param variables its root and lists by their names in FEEL
     * @param members by entity index, as KIE's contexts
     * @param ids by entity index
     */
    record Household(@Nullable String residence, Map<String, Object> variables, List<List<Map<String, Object>>> members,
            List<List<String>> ids) {}

    KieRules(Rules rules, String root, List<FEELProfile> profiles) {
        this.rules = rules;
        this.root = rules.catalogue().vocabulary().findEntity(root).orElseThrow();
        this.oracle = new KieOracle(rules.catalogue());
        FEELImpl feel = (FEELImpl) FEELBuilder.builder().withProfiles(profiles).build();
        Map<String, Object> parameters = oracle.parameters(rules.on());
        Set<String> names = new HashSet<>(parameters.keySet());
        names.add(KieMeasure.LINKS);
        rules.catalogue().vocabulary().entities().forEach(entity -> {
            names.add(entity.id());
            if (entity.list() != null) {
                names.add(entity.list());
            }
        });
        KieMeasure.Compiler compiler = new KieMeasure.Compiler(feel, names);
        this.measures = KieMeasure.inOrder(rules.catalogue().measures().stream()
                .filter(measure -> measure.root().equals(this.root)).toList(), compiler);
        this.context = feel.newEvaluationContext(Set.of(), parameters);
    }

    Household prepare(Case facts) {
        Map<String, Object> variables = new HashMap<>();
        oracle.addCase(variables, facts);
        List<List<Map<String, Object>>> members = new ArrayList<>();
        List<List<String>> ids = new ArrayList<>();
        for (Entity entity : rules.catalogue().vocabulary().entities()) {
            List<Case.Member> of = facts.membersOf(entity);
            if (of == null) {
                throw new IllegalArgumentException("KIE decides only what is known: how many " + entity.list());
            }
            ids.add(of.stream().map(Case.Member::id).toList());
            members.add(entity.isRoot() ? List.of() : contexts(variables.get(String.valueOf(entity.list()))));
        }
        Input residence = rules.catalogue().vocabulary().residence().get(root.id());
        @SuppressWarnings("unchecked")
        Map<String, Object> household = (Map<String, Object>) variables.get(root.id());
        return new Household((String) household.get(residence.name()), variables, members, ids);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> contexts(Object list) {
        return (List<Map<String, Object>>) list;
    }

    List<Decision> decide(Household household) {
        household.variables().forEach(context::setValue);
        Results results = new Results(household, rules.catalogue().measures().size());
        for (KieMeasure measure : measures) {
            new Turn(measure, household, results).instances(0);
        }
        return results.decisions;
    }

    /** What has been decided of one household. */
    private static final class Results {
        private final List<Decision> decisions = new ArrayList<>();
        private final Household household;
        private final KieMeasure.Outcome[][] outcomes;
        private final int[] positions;

        private Results(Household household, int measures) {
            this.household = household;
            this.outcomes = new KieMeasure.Outcome[measures][];
            this.positions = new int[household.members().size()];
        }

        /** Of a measure, for the members whose turn it is. */
        KieMeasure.Outcome of(Measure measure) {
            return outcomes[measure.index()][place(measure)];
        }

        void keep(Measure measure, KieMeasure.Outcome outcome) {
            if (outcomes[measure.index()] == null) {
                outcomes[measure.index()] = new KieMeasure.Outcome[instances(measure)];
            }
            outcomes[measure.index()][place(measure)] = outcome;
        }

        private int instances(Measure measure) {
            int instances = 1;
            for (Entity entity : measure.decidedFor()) {
                instances *= entity.isRoot() ? 1 : household.members().get(entity.index()).size();
            }
            return instances;
        }

        private int place(Measure measure) {
            int place = 0;
            for (Entity entity : measure.decidedFor()) {
                if (!entity.isRoot()) {
                    place = place * household.members().get(entity.index()).size() + positions[entity.index()];
                }
            }
            return place;
        }
    }

    /** One measure on one household. */
    private final class Turn {
        private final KieMeasure measure;
        private final Household household;
        private final Results results;

        private Turn(KieMeasure measure, Household household, Results results) {
            this.measure = measure;
            this.household = household;
            this.results = results;
        }

        void instances(int from) {
            List<Entity> entities = measure.measure().decidedFor();
            if (from == entities.size() || entities.getFirst().isRoot()) {
                instance();
                return;
            }
            Entity entity = entities.get(from);
            List<Map<String, Object>> members = household.members().get(entity.index());
            if (members.isEmpty()) {
                results.decisions.add(new Decision(measure.measure().id(), Map.of(), Verdict.NO, Map.of()));
                return;
            }
            for (int i = 0; i < members.size(); i++) {
                context.setValue(entity.id(), members.get(i));
                results.positions[entity.index()] = i;
                instances(from + 1);
            }
        }

        private void instance() {
            KieMeasure.Outcome outcome = outcome();
            results.keep(measure.measure(), outcome);
            Map<String, String> ids = new LinkedHashMap<>();
            for (Entity entity : measure.measure().decidedFor()) {
                if (!entity.isRoot()) {
                    ids.put(entity.id(), household.ids().get(entity.index()).get(results.positions[entity.index()]));
                }
            }
            results.decisions.add(new Decision(measure.measure().id(), ids, outcome.verdict(), outcome.figures()));
        }

        private KieMeasure.Outcome outcome() {
            if (!measure.measure().inForce().holds(rules.on()) || !livesThere()) {
                return KieMeasure.Outcome.NO;
            }
            if (!measure.reads().isEmpty()) {
                Map<String, Object> links = new HashMap<>();
                for (Measure other : measure.reads()) {
                    links.put(other.feelName(), results.of(other).link());
                }
                context.setValue(KieMeasure.LINKS, links);
            }
            Verdict verdict = measure.criteria(context);
            for (Measure other : measure.givesWayTo()) {
                if (verdict == Verdict.NO) {
                    break;
                }
                verdict = KieMeasure.and(verdict, KieMeasure.not(results.of(other).verdict()));
            }
            return verdict == Verdict.NO ? KieMeasure.Outcome.NO : measure.figures(verdict, context);
        }

        private boolean livesThere() {
            List<Territory> territories = measure.measure().territories();
            return territories.isEmpty()
                    || territories.stream().anyMatch(t -> t.members().contains(household.residence()));
        }
    }
}
