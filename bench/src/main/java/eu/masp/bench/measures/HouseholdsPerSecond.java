package eu.masp.bench.measures;

import eu.masp.bench.BenchmarkFailure;
import eu.masp.bench.Measurement;
import eu.masp.bench.Measurement.Better;
import eu.masp.bench.Progress;
import eu.masp.bench.Race;
import eu.masp.measures.Brief;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.json.CaseJson;
import eu.masp.measures.json.ValueJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Households decided in a second by one thread, beside KIE's evaluator. */
final class HouseholdsPerSecond {

    private static final String METRIC = "households-per-second";
    private static final String PEER = "kie";
    private final Rules rules;
    private final KieRules kie;
    private final Race race;
    private final List<Case> known;

    HouseholdsPerSecond(Rules rules, List<Case> households, Race race) {
        this.rules = rules;
        this.race = race;
        this.known = households;
        // KIE can also turn its tree into Java classes: docs/benchmarks.md says why the tree is the faster of the two.
        this.kie = new KieRules(rules, SyntheticHouseholds.ROOT, List.of());
    }

    List<Measurement> run(Progress progress) {
        progress.say("comparing with KIE");
        List<KieRules.Household> forKie = known.stream().map(kie::prepare).toList();
        for (int i = 0; i < known.size(); i++) {
            requireSame(rules.decide(known.get(i)), kie.decide(forKie.get(i)), i);
        }
        List<Case> half = known.stream().map(this::halfKnown).toList();
        JsonMapper mapper = JsonMapper.shared();
        List<String> json = known.stream()
                .map(facts -> mapper.writeValueAsString(ValueJson.of(facts, rules.catalogue().vocabulary()))).toList();
        List<Double> perSecond = race.perSecond(List.of(
                new Race.Side("all known", known.size(), i -> rules.decide(known.get(i))),
                new Race.Side("kie", known.size(), i -> kie.decide(forKie.get(i))),
                new Race.Side("half known", half.size(), i -> rules.decide(half.get(i))),
                new Race.Side("from JSON", json.size(), i -> rules.decide(fromJson(json.get(i))))), progress);
        return List.of(result("all known", perSecond.get(0), perSecond.get(1), null),
                result("half known", perSecond.get(2), null,
                        "KIE decides only a household of which everything is known"),
                result("all known, read from JSON", perSecond.get(3), null,
                        "reading and checking the JSON included; KIE reads none"));
    }

    private Measurement result(String what, double ours, @Nullable Double theirs,
            @Nullable String note) {
        long inForce = rules.catalogue().measures().stream()
                .filter(m -> m.root().id().equals(SyntheticHouseholds.ROOT) && m.inForce().holds(rules.on())).count();
        return new Measurement(METRIC, Better.HIGHER, inForce + " measures, " + what, Measurement.figure(ours), PEER,
                theirs == null ? null : Measurement.figure(theirs), note);
    }

    private Case fromJson(String json) {
        return CaseJson.read(json, "household", rules.catalogue().vocabulary(), rules.on());
    }

    static void requireSame(List<Brief> ours, List<Decision> theirs, int household) {
        if (ours.size() != theirs.size()) {
            throw new BenchmarkFailure(
                    "Household " + household + ": " + ours.size() + " verdicts, KIE gives " + theirs.size());
        }
        Map<String, Decision> byInstance = new HashMap<>();
        theirs.forEach(decision -> byInstance.put(decision.measure() + decision.members(), decision));
        for (Brief brief : ours) {
            Decision our = Decision.of(brief);
            Decision their = byInstance.get(our.measure() + our.members());
            if (!our.sameAs(their)) {
                throw new BenchmarkFailure(
                        "Household " + household + " is not decided alike: " + our + ", KIE: " + their);
            }
        }
    }

    /** Every second answer taken away, at random; how many adults and children there are stays known. */
    private Case halfKnown(Case facts) {
        Random random = new Random(known.indexOf(facts));
        Case half = facts;
        for (Entity entity : rules.catalogue().vocabulary().entities()) {
            for (Case.Member member : facts.membersOf(entity)) {
                for (Input input : rules.catalogue().vocabulary().inputsOf(entity)) {
                    if (random.nextBoolean()) {
                        half = half.with(entity, member.id(), input, null);
                    }
                }
            }
        }
        return half;
    }
}
