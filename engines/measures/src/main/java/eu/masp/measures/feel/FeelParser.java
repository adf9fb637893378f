package eu.masp.measures.feel;

import eu.masp.measures.Entity;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.lang.types.FEELTypeRegistry;
import org.kie.dmn.feel.lang.Scope;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.impl.MapBackedType;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.lang.types.GenListType;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** FEEL text to KIE's syntax tree; the only place that knows KIE's parser. */
final class FeelParser {

    private static final FEELTypeRegistry NO_TYPES = new FEELTypeRegistry() {
        @Override
        public Type resolveFEELType(List<String> name) {
            return BuiltInType.UNKNOWN;
        }

        @Override
        public Scope getItemDefScope(Scope parent) {
            return parent;
        }
    };

    private FeelParser() {
    }

    static BaseNode parse(String text, Names names) {
        FeelSyntax.check(text);
        // the faster prediction first; it may call an error what the full one understands
        try {
            return parse(text, names, PredictionMode.SLL);
        } catch (FeelException e) {
            return parse(text, names, PredictionMode.LL);
        }
    }

    private static BaseNode parse(String text, Names names, PredictionMode mode) {
        List<SyntaxErrorEvent> errors = new ArrayList<>();
        FEELEventListenersManager events = new FEELEventListenersManager();
        events.addListener(event -> {
            if (event instanceof SyntaxErrorEvent error && event.getSeverity() == FEELEvent.Severity.ERROR) {
                errors.add(error);
            }
        });
        Map<String, Type> types = types(names);
        types.keySet().removeIf(name -> !text.contains(name));
        FEEL_1_1Parser parser = FEELParser.parse(events, text, types, Map.of(), List.of(), List.<FEELProfile>of(),
                NO_TYPES);
        parser.getInterpreter().setPredictionMode(mode);
        var tree = parser.compilation_unit();
        if (!errors.isEmpty()) {
            throw FeelSyntax.error(text, errors.getFirst());
        }
        return new ASTBuilderVisitor(types, NO_TYPES).visit(tree);
    }

    /** KIE splits a FEEL name, which may hold spaces and signs, by the names it knows. */
    private static Map<String, Type> types(Names names) {
        Map<String, Type> types = new LinkedHashMap<>();
        types.put("on", BuiltInType.DATE);
        names.parameters().keySet().forEach(id -> types.put(id, BuiltInType.UNKNOWN));
        names.bound().forEach((variable, entity) -> types.put(variable, record(names, entity)));
        names.lists().forEach((list, entity) -> types.put(list, new GenListType(record(names, entity))));
        Map<String, Type> measures = new LinkedHashMap<>();
        names.measures().forEach(id -> measures.put(id, BuiltInType.CONTEXT));
        types.put("measure", new MapBackedType("measure", measures));
        return types;
    }

    private static Type record(Names names, Entity entity) {
        Map<String, Type> fields = new LinkedHashMap<>();
        names.inputsOf(entity).values().forEach(input -> fields.put(input.name(), switch (input.type()) {
            case BOOLEAN -> BuiltInType.BOOLEAN;
            case NUMBER -> BuiltInType.NUMBER;
            case DATE -> BuiltInType.DATE;
            case CHOICE, CODE -> BuiltInType.STRING;
        }));
        return new MapBackedType(entity.id(), fields);
    }
}
