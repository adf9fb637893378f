package eu.masp.grants.programme;

import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.StatementLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A fund and those below it.
 *
 * @param own whether it is the body’s own, or stands above one
 */
public record FundTree(Fund fund, StatementLine line, boolean own, List<FundTree> below) {

    static List<FundTree> of(List<Fund> all, Map<Long, StatementLine> lines, String body) {
        List<Long> ids = all.stream().map(Fund::id).toList();
        return all.stream().filter(fund -> fund.parent() == null || !ids.contains(fund.parent()))
                .map(fund -> tree(fund, all, lines, body)).toList();
    }

    private static FundTree tree(Fund fund, List<Fund> all, Map<Long, StatementLine> lines, String body) {
        return new FundTree(fund, Objects.requireNonNull(lines.get(fund.id())), fund.body().equals(body),
                all.stream().filter(below -> Objects.equals(below.parent(), fund.id()))
                        .map(below -> tree(below, all, lines, body)).toList());
    }
}
