package eu.masp.simulation;

import eu.masp.measures.Brief;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.Rules;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Plan;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.columns.Worker;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares every criterion, verdict and amount of compiled columns with the interpreter's. */
final class AgainstInterpreter implements Worker.Reader {

    private final Rules rules;
    private final Program program;
    private final List<Case> cases;
    private final List<Map<String, List<Brief>>> briefs = new ArrayList<>();
    private final List<Map<String, List<Result>>> results = new ArrayList<>();
    long verdicts;
    long criteria;
    long amounts;
    /** Criteria that the interpreter leaves open. */
    long unknowns;
    /** Verdicts that the interpreter leaves open. */
    long undecided;

    AgainstInterpreter(Rules rules, String root, List<Case> cases) {
        this(rules, root, cases, true);
    }

    /** Verdicts and amounts alone: the reasons of the interpreter take a hundred times as long. */
    static AgainstInterpreter withoutReasons(Rules rules, String root, List<Case> cases) {
        return new AgainstInterpreter(rules, root, cases, false);
    }

    private AgainstInterpreter(Rules rules, String root, List<Case> cases, boolean reasons) {
        this.rules = rules;
        this.cases = cases;
        Population population = CasePopulation.of(rules, root, cases);
        List<Measure> measures = rules.catalogue().measures().stream().filter(m -> m.root().id().equals(root))
                .filter(m -> m.decidedFor().stream().allMatch(population::hasTable)).toList();
        this.program = Program.compile(rules, population, measures);
        for (Case facts : cases) {
            Map<String, List<Brief>> ofCase = new HashMap<>();
            rules.decide(facts).forEach(b -> ofCase.computeIfAbsent(b.measure().id(), _ -> new ArrayList<>()).add(b));
            briefs.add(ofCase);
            Map<String, List<Result>> resultsOfCase = new HashMap<>();
            if (reasons) {
                rules.assess(facts)
                        .forEach(r -> resultsOfCase.computeIfAbsent(r.measure().id(), _ -> new ArrayList<>()).add(r));
            }
            results.add(resultsOfCase);
        }
        Entity entity = rules.catalogue().vocabulary().findEntity(root).orElseThrow();
        Worker.runInOrder(program, entity, this);
    }

    @Override
    public void read(Stretch stretch) {
        for (Plan plan : program.plans()) {
            Measure measure = plan.measure();
            int[] roots = stretch.rows(measure, measure.root());
            List<int[]> members = measure.decidedFor().stream().map(entity -> stretch.rows(measure, entity)).toList();
            for (int i = 0; i < stretch.count(measure); i++) {
                compare(stretch, plan, i, roots[i], ids(measure, members, i));
            }
        }
    }

    private Map<String, String> ids(Measure measure, List<int[]> members, int i) {
        Map<String, String> ids = new HashMap<>();
        if (measure.decidedFor().getFirst().isRoot()) {
            return ids;
        }
        for (int of = 0; of < members.size(); of++) {
            Table table = program.population().table(measure.decidedFor().get(of));
            ids.put(measure.decidedFor().get(of).id(), table.ids().text(members.get(of)[i]));
        }
        return ids;
    }

    private void compare(Stretch stretch, Plan plan, int i, int root, Map<String, String> ids) {
        Measure measure = plan.measure();
        Brief brief = briefs.get(root).get(measure.id()).stream().filter(b -> b.members().equals(ids)).findFirst()
                .orElseThrow();
        Supplier<String> where = () -> rules.on() + " " + measure.id() + " for " + ids + " in " + cases.get(root);
        results.get(root).getOrDefault(measure.id(), List.of()).stream().filter(b -> b.members().equals(ids))
                .findFirst().ifPresent(result -> criteria(stretch, plan, i, result, where));
        assertThat(verdict(stretch.verdicts(measure)[i])).as(where).isEqualTo(brief.verdict());
        verdicts++;
        undecided += brief.verdict() == Verdict.UNKNOWN ? 1 : 0;
        Money money = brief.money();
        Expr.LinkedField main = Figure.main(measure);
        if (money != null && main != null) {
            Num theirs = main == Expr.LinkedField.TOTAL ? money.total() : money.monthly();
            assertThat(end(stretch.lows(measure, main)[i])).as(() -> "least of " + where.get())
                    .isEqualTo(end(theirs.low()));
            assertThat(end(stretch.highs(measure, main)[i])).as(() -> "most of " + where.get())
                    .isEqualTo(end(theirs.high()));
            amounts++;
        }
    }

    private void criteria(Stretch stretch, Plan plan, int i, Result result, Supplier<String> where) {
        for (int c = 0; c < plan.criteria().size(); c++) {
            String id = plan.criteria().get(c).id();
            Verdict theirs = result.criteria().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow()
                    .verdict();
            assertThat(verdict(stretch.criterion(plan.measure(), c)[i])).as(() -> id + " of " + where.get())
                    .isEqualTo(theirs);
            criteria++;
            unknowns += theirs == Verdict.UNKNOWN ? 1 : 0;
        }
    }

    private static String end(long cents) {
        return cents == Long.MIN_VALUE || cents == Long.MAX_VALUE ? "open" : Long.toString(cents);
    }

    private static String end(BigDecimal euros) {
        return euros == null ? "open" : Long.toString(euros.movePointRight(2).longValueExact());
    }

    private static Verdict verdict(byte truth) {
        return switch (truth) {
            case 0 -> Verdict.NO;
            case 1 -> Verdict.UNKNOWN;
            default -> Verdict.YES;
        };
    }
}
