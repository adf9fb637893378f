package eu.masp.measures;

import eu.masp.measures.feel.Num;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A result without its reasons: for many dates or many households.
 *
 * @param members entity id to member id
 * @param window null where the measure has none or the verdict is no
 * @param money null where the measure gives none or the verdict is no
 */
public record Brief(Measure measure, Map<String, String> members, Verdict verdict, @Nullable Money money,
        Map<Measure.LeaveUnit, Num> leave, Result.@Nullable WindowResult window) {}
