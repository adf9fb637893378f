package eu.masp.grants.programme;

import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.grants.ledger.Statements;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A fund and those below it.
 *
 * @param flow how it came to what it keeps
 * @param own whether it is the body’s own, or stands above one
 */
public record FundTree(Fund fund, StatementLine line, Statements.Flow flow, boolean own, List<FundTree> below) {

    static List<FundTree> of(List<Fund> all, Map<Long, StatementLine> lines, Map<Long, Statements.Flow> flows,
            String body) {
        List<Long> ids = all.stream().map(Fund::id).toList();
        return all.stream().filter(fund -> fund.parent() == null || !ids.contains(fund.parent()))
                .map(fund -> tree(fund, all, lines, flows, body)).toList();
    }

    private static FundTree tree(Fund fund, List<Fund> all, Map<Long, StatementLine> lines,
            Map<Long, Statements.Flow> flows, String body) {
        return new FundTree(fund, Objects.requireNonNull(lines.get(fund.id())),
                flows.getOrDefault(fund.id(), Statements.Flow.NONE), fund.body().equals(body),
                all.stream().filter(below -> Objects.equals(below.parent(), fund.id()))
                        .map(below -> tree(below, all, lines, flows, body)).toList());
    }
}
