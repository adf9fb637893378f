package eu.masp.grants.apply;

import eu.masp.grants.calls.Call;
import eu.masp.grants.rules.RuleSets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rules of published calls, ready to be used: they are fixed, so that once read they are known. */
@Component
class RulesOfCalls {
    private final RuleSets sets;
    private final Map<UUID, CallRules> known = new ConcurrentHashMap<>();

    RulesOfCalls(RuleSets sets) {
        this.sets = sets;
    }

    /** @throws NullPointerException when the call is a draft, which has no rules yet */
    CallRules of(Call call) {
        CallRules rules = known.computeIfAbsent(call.id(), _ -> CallRules.of(call,
                sets.rules(Objects.requireNonNull(call.ruleSet()), Objects.requireNonNull(call.referenceDate()))));
        // The call itself may have been extended or closed since.
        return new CallRules(call, rules.rules(), rules.measure(), rules.root(), rules.inputs(), rules.lists());
    }
}
