package eu.masp.catalogue.api;

import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.Situation;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.json.ValueJson;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a case may hold, and how a person is asked for it, on one day. */
final class VocabularyJson {
    private final Rules rules;
    private final Vocabulary vocabulary;

    VocabularyJson(Rules rules) {
        this.rules = rules;
        this.vocabulary = rules.catalogue().vocabulary();
    }

    Map<String, Object> whole() {
        return new Json().put("on", rules.on())
                .put("entities", vocabulary.entities().stream().map(this::entity).toList())
                .put("situations", vocabulary.situations().stream().map(VocabularyJson::situation).toList())
                .put("codes", vocabulary.codes().values().stream().map(VocabularyJson::codes).toList()).map();
    }

    static Map<String, Object> codes(CodeList list) {
        return new Json().put("id", list.id()).put("size", list.codes().size())
                .put("href", "/api/v1/codes/" + list.id()).map();
    }

    private Map<String, Object> entity(Entity entity) {
        Json json = new Json().put("id", entity.id());
        if (!entity.isRoot()) {
            json.put("of", entity.root()).put("list", entity.list()).put("min", entity.min()).put("max", entity.max());
        }
        Input residence = vocabulary.residence().get(entity.id());
        return json.put("title", entity.title()).put("question", entity.question()).put("help", entity.help())
                .put("residence", residence == null ? null : residence.id())
                .put("inputs", vocabulary.inputsOf(entity).stream().map(this::input).toList()).map();
    }

    private Map<String, Object> input(Input input) {
        Json json = new Json().put("id", input.id()).put("name", input.name()).put("type", input.type())
                .put("unit", input.unit());
        switch (input.type()) {
            case NUMBER -> {
                Num domain = (Num) rules.domain(input);
                json.put("decimals", input.decimals()).put("min", plain(domain.low()))
                        .put("max", plain(domain.high())).putUnlessEmpty("ranges", input.ranges());
            }
            case DATE -> {
                Day domain = (Day) rules.domain(input);
                json.put("min", day(domain.low())).put("max", day(domain.high()));
            }
            case CHOICE -> json.put("options", input.options().stream()
                    .map(option -> new Json().put("id", option.id()).put("title", option.title()).map()).toList());
            case CODE -> json.put("codes", input.codes());
            case BOOLEAN -> {
                // true or false
            }
        }
        return json.put("label", input.label()).put("question", input.question()).put("help", input.help())
                .put("sensitivity", input.sensitivity())
                .put("answered_by", input.answeredBy().stream().sorted().toList()).map();
    }

    private static @Nullable Object plain(java.math.@Nullable BigDecimal end) {
        return end == null ? null : ValueJson.of(Num.of(end));
    }

    private static @Nullable LocalDate day(long day) {
        return day <= Day.FIRST || day >= Day.LAST ? null : LocalDate.ofEpochDay(day);
    }

    private static Map<String, Object> situation(Situation situation) {
        return new Json().put("id", situation.id()).put("says", situation.says()).put("sets", situation.sets())
                .put("unticked", situation.unticked()).map();
    }
}
