package eu.masp.measures;

import eu.masp.measures.feel.Expr;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be asked: entities, their inputs, code lists, situations, and who may be announced.
 *
 * @param entities by their index
 * @param inputs for each entity, by their index
 * @param rules the expressions that bound an input, by input
 * @param residence for each root, the input that says where it lives
 */
public record Vocabulary(List<Entity> entities, List<List<Input>> inputs, Map<Input, InputRules> rules,
        Map<String, Input> residence, Map<String, CodeList> codes, List<Situation> situations,
        List<Arrival> arrivals) {

    /** The expressions of an input: over {@code on}, and for {@code onlyIf} over its entity and root. */
    public record InputRules(@Nullable Expr min, @Nullable Expr max, @Nullable Expr onlyIf) {}

    public List<Input> inputsOf(Entity entity) {
        return inputs.get(entity.index());
    }

    public Optional<Entity> findEntity(String id) {
        return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
    }

    public Optional<Entity> findList(String list) {
        return entities.stream().filter(entity -> list.equals(entity.list())).findFirst();
    }

    /** The input with this id ({@code child.birth_date}). */
    public Optional<Input> findInput(String id) {
        return inputs.stream().flatMap(List::stream).filter(input -> input.id().equals(id)).findFirst();
    }

    /** The lists of a root. */
    public List<Entity> listsOf(Entity root) {
        return entities.stream().filter(entity -> !entity.isRoot() && entity.root().equals(root.id())).toList();
    }

    public InputRules rulesOf(Input input) {
        return rules.getOrDefault(input, NO_RULES);
    }

    private static final InputRules NO_RULES = new InputRules(null, null, null);
}
