package eu.masp.grants.desk.cases;

import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.feel.Num;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** What some rules say of an application's answers. */
public record Assessed(Catalogue catalogue, Case facts, Result result) {

    public String verdict() {
        return result.verdict().word();
    }

    /** What they give, in cents; empty where they say no, give no money, or cannot say yet. */
    public OptionalLong cents() {
        Money money = result.money();
        Num total = money == null ? null : money.total();
        return total == null || !total.known() ? OptionalLong.empty()
                : OptionalLong.of(total.value().movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
