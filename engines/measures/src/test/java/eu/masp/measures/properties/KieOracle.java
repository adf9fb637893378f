package eu.masp.measures.properties;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Parameter;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates the text of a rule with KIE's own FEEL, on a case in which everything is known. */
public final class KieOracle {

    private final FEEL feel = FEELBuilder.builder().withProfiles(List.<FEELProfile>of()).build();
    private final Catalogue catalogue;
    private final Map<String, CompiledExpression> compiled = new HashMap<>();

    public KieOracle(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The parameters of a date, as KIE's variables; band tables as FEEL functions. */
    public Map<String, Object> parameters(LocalDate on) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("on", on);
        for (int i = 0; i < catalogue.parameters().size(); i++) {
            for (Parameter parameter : catalogue.parameters()) {
                if (!variables.containsKey(parameter.id())) {
                    parameter.findPeriod(on).ifPresent(period -> {
                        Object value = period.bands() != null ? feel.evaluate(function(period.bands()), Map.of())
                                : period.formula() != null ? feel.evaluate(String.valueOf(period.text()), variables)
                                        : plain(period.value());
                        if (value != null) {
                            variables.put(parameter.id(), value);
                        }
                    });
                }
            }
        }
        return variables;
    }

    private static String function(BandTable table) {
        StringBuilder text = new StringBuilder("function(x) ");
        List<BandTable.Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            BandTable.Row row = rows.get(i);
            if (i == rows.size() - 1 && !table.linear()) {
                text.append(row.value().toPlainString());
            } else if (i == 0 || !table.linear()) {
                text.append("if x ").append(row.includesEnd() ? "<=" : "<").append(' ')
                        .append(row.end().toPlainString())
                        .append(" then ").append(row.value().toPlainString()).append(" else ");
            } else {
                BandTable.Row before = rows.get(i - 1);
                text.append("if x <= ").append(row.end().toPlainString()).append(" then ")
                        .append(before.value().toPlainString())
                        .append(" + ((x - ").append(before.end().toPlainString()).append(") * (")
                        .append(row.value().toPlainString()).append(" - ").append(before.value().toPlainString())
                        .append(")) / (")
                        .append(row.end().toPlainString()).append(" - ").append(before.end().toPlainString())
                        .append(") else ");
            }
        }
        return text + (table.linear() ? rows.getLast().value().toPlainString() : "");
    }

    /** The members of a case, as KIE's variables. */
    public void addCase(Map<String, Object> variables, Case facts) {
        for (Entity entity : catalogue.vocabulary().entities()) {
            List<Map<String, Object>> members = facts.membersOf(entity).stream().map(this::member).toList();
            if (!entity.isRoot()) {
                variables.put(entity.list(), members);
            } else if (!members.isEmpty()) {
                variables.put(entity.id(), members.getFirst());
            }
        }
    }

    public Map<String, Object> member(Case.Member member) {
        Map<String, Object> map = new HashMap<>();
        member.answers().forEach((input, answer) -> map.put(input.name(), plain(((Answer.Exactly) answer).value())));
        return map;
    }

    public Object evaluate(String text, Map<String, Object> variables) {
        CompiledExpression expression = compiled.computeIfAbsent(text, t -> {
            var context = feel.newCompilerContext();
            variables.forEach((name, _) -> context.addInputVariable(name, null));
            variables.forEach((name, value) -> context.addInputVariable(name, value));
            return feel.compile(t, context);
        });
        return feel.evaluate(expression, variables);
    }

    public static Object plain(Value value) {
        return switch (value) {
            case Num num -> num.value();
            case Day day -> day.date();
            case Word word -> word.text();
            case Truth truth -> truth == Truth.YES;
            case Span span -> span.unit() == Span.Unit.MONTHS ? new org.kie.dmn.feel.lang.types.impl.ComparablePeriod(
                    Period.ofMonths((int) span.low()).normalized()) : Duration.ofDays(span.low());
            case Value.Items items -> throw new IllegalStateException("no list: " + items);
        };
    }

}
