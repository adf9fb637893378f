package eu.masp.measures.feel;

import eu.masp.measures.Entity;
import eu.masp.measures.Suggestion;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;

import java.util.List;

/** Lists: quantifiers, filters, {@code for}, projections. */
final class FeelLists {

    private final FeelReader reader;

    FeelLists(FeelReader reader) {
        this.reader = reader;
    }

    Expr quantified(QuantifiedExpressionNode node, Names names) {
        IterationContextNode context = only(node, node.getIterationContexts());
        Expr list = reader.read(context.getExpression(), names);
        Entity entity = entity(context.getExpression(), list);
        String variable = variable(context, names);
        Names inner = names.and(variable, entity);
        Expr condition = reader.readAs(node.getExpression(), inner, Type.Scalar.BOOLEAN);
        boolean every = node.getQuantifier() == QuantifiedExpressionNode.Quantifier.EVERY;
        return new Expr.Quantified(every, inner.slot(variable), variable, list, condition);
    }

    Expr each(ForExpressionNode node, Names names) {
        IterationContextNode context = only(node, node.getIterationContexts());
        Expr list = reader.read(context.getExpression(), names);
        Entity entity = entity(context.getExpression(), list);
        String variable = variable(context, names);
        Names inner = names.and(variable, entity);
        return new Expr.Each(list, inner.slot(variable), variable, reader.read(node.getExpression(), inner));
    }

    Expr filter(FilterExpressionNode node, Names names) {
        Expr list = reader.read(node.getExpression(), names);
        Entity entity = entity(node.getExpression(), list);
        Names inner = names.and("item", entity);
        Expr condition = reader.readAs(node.getFilter(), inner, Type.Scalar.BOOLEAN);
        return new Expr.Filter(list, inner.slot("item"), "item", condition);
    }

    /** {@code children.cost}: the values of one input over the list. */
    static Expr projection(BaseNode at, Expr list, String name, Names names) {
        Entity entity = ((Type.MemberList) list.type()).entity();
        if (!names.inputsOf(entity).containsKey(name)) {
            String before = at.getText().substring(0, at.getText().length() - name.length());
            throw FeelReader.error(at, "'" + at.getText() + "' is not an input." + Suggestion.nearest(at.getText(),
                    names.inputsOf(entity).keySet().stream().map(known -> before + known).toList()));
        }
        Names inner = names.and("item", entity);
        return new Expr.Each(list, inner.slot("item"), "item", FeelNames.input(at, "item", entity, name, inner));
    }

    private static IterationContextNode only(BaseNode at, List<IterationContextNode> contexts) {
        if (contexts.size() != 1 || contexts.getFirst().getRangeEndExpr() != null) {
            throw FeelReader.error(at, "Go through one list at a time, as in 'some c in children satisfies …'.");
        }
        return contexts.getFirst();
    }

    private static String variable(IterationContextNode context, Names names) {
        String name = context.getName().getText();
        if (names.lists().containsKey(name) || names.parameters().containsKey(name) || name.equals("on")
                || name.equals("measure")) {
            throw FeelReader.error(context, "'" + name + "' means something else already; choose another name.");
        }
        return name;
    }

    private static Entity entity(BaseNode at, Expr list) {
        if (list.type() instanceof Type.MemberList(Entity entity)) {
            return entity;
        }
        throw FeelReader.error(at, "'" + at.getText() + "' is not one of the case's lists.");
    }
}
