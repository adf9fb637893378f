package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.ledger.Figure;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.grants.ledger.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a statement together. */
@Component
class StatementOfBody {
    private final Statements statements;
    private final Funds funds;
    private final FundCalls calls;
    private final Clock clock;

    StatementOfBody(Statements statements, Funds funds, FundCalls calls, Clock clock) {
        this.statements = statements;
        this.funds = funds;
        this.calls = calls;
        this.clock = clock;
    }

    /** @param own the body’s funds that may be seen */
    Statement of(String body, List<Fund> own, LocalDate until, Words words) {
        // What no money had touched by then, a fund opened later for one, is not part of that day’s statement.
        Set<Long> touched = statements.touched(funds.withThoseAbove(own.stream().map(Fund::id).toList()).stream()
                .map(Fund::id).toList(), until);
        List<Long> ids = own.stream().map(Fund::id).filter(touched::contains).toList();
        List<Fund> all = funds.withThoseAbove(ids).stream().filter(fund -> touched.contains(fund.id())).toList();
        Map<Long, StatementLine> lines = statements.of(all.stream().map(Fund::id).toList(), until).stream()
                .collect(Collectors.toMap(line -> line.fund().id(), Function.identity()));
        Map<Long, List<Call>> callsOf = calls.of(ids, until);
        // Pools that pay a call themselves are spent from like an area’s fund.
        List<Fund> spending = own.stream().filter(fund -> touched.contains(fund.id()))
                .filter(fund -> fund.level() == Fund.Level.AREA || callsOf.containsKey(fund.id())).toList();
        List<Statement.Group> groups = groups(spending, lines, callsOf, until, words);
        List<Statement.Above> above = all.stream().filter(fund -> !spending.contains(fund))
                .map(fund -> new Statement.Above(fund, row(lines, fund, words), fund.body().equals(body))).toList();
        Row total = Row.total(words.say("statement.total"),
                groups.stream().flatMap(group -> group.rows().stream()).toList());
        return new Statement(body, until, groups, total, above, all.stream().anyMatch(Fund::demonstration));
    }

    private List<Statement.Group> groups(List<Fund> spending, Map<Long, StatementLine> lines,
            Map<Long, List<Call>> callsOf, LocalDate until, Words words) {
        Map<List<Call>, List<Fund>> together = new LinkedHashMap<>();
        spending.forEach(fund -> together.computeIfAbsent(callsOf.getOrDefault(fund.id(), List.of()),
                _ -> new ArrayList<>()).add(fund));
        List<Statement.Group> groups = new ArrayList<>();
        together.forEach((some, of) -> {
            List<Row> rows = of.stream().map(fund -> row(lines, fund, words)).toList();
            String title = some.isEmpty() ? words.say("statement.without-call")
                    : some.stream().map(words::title).distinct().collect(Collectors.joining("; "));
            Row total = Row.total(words.say("statement.total"), rows);
            if (!total.isEmpty()) {
                groups.add(new Statement.Group(title, some, of.stream().anyMatch(Fund::demonstration), rows, total,
                        rows.size() > 1 ? Pace.of(total.titled(words.say("statement.all")), some, until, clock)
                                : Optional.empty(),
                        rows.stream().flatMap(row -> Pace.of(row, some, until, clock).stream()).toList()));
            }
        });
        groups.sort(Comparator.comparing((Statement.Group group) -> group.calls().isEmpty())
                .thenComparing(group -> -group.total().cents(Figure.BUDGET)).thenComparing(Statement.Group::title));
        return groups;
    }

    private static Row row(Map<Long, StatementLine> lines, Fund fund, Words words) {
        StatementLine line = lines.get(fund.id());
        if (line == null) {
            throw new IllegalStateException("no line for fund " + fund.code());
        }
        return Row.of(line, words.title(fund));
    }
}
