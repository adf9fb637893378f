package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;
import eu.masp.grants.desk.Show;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same answers again, by the rules of the call and by those of today.
 *
 * @param then by the rules the call was published with; empty where the answers are erased or cannot be read
 * @param now by the rules as they are written today, for the same date
 */
public record ReplayPage(Show show, Application application, Call call, Optional<Reasons> then, Optional<Reasons> now) {

    /** One condition beside itself; null where it is not in those rules. */
    public record Pair(Reasons.@Nullable Criterion then, Reasons.@Nullable Criterion now) {

        public boolean differs() {
            return then == null || !then.equals(now);
        }
    }

    /** Whether the rules of the call say today what they said on submission. */
    public boolean same() {
        return then.isPresent() && then.get().verdict().equals(application.verdict())
                && (then.get().cents().isEmpty() || then.get().cents().getAsLong() == application.requested());
    }

    /** Whether the rules have changed in a way that this case shows. */
    public boolean changed() {
        return !then.equals(now);
    }

    public List<Pair> criteria() {
        Map<String, Reasons.Criterion> before = byId(then);
        Map<String, Reasons.Criterion> after = byId(now);
        List<Pair> pairs = new ArrayList<>();
        before.forEach((id, each) -> pairs.add(new Pair(each, after.get(id))));
        after.forEach((id, each) -> {
            if (!before.containsKey(id)) {
                pairs.add(new Pair(null, each));
            }
        });
        return pairs;
    }

    private static Map<String, Reasons.Criterion> byId(Optional<Reasons> reasons) {
        Map<String, Reasons.Criterion> byId = new LinkedHashMap<>();
        reasons.ifPresent(each -> each.criteria().forEach(criterion -> byId.put(criterion.id(), criterion)));
        return byId;
    }
}
