package eu.masp.catalogue.api;

import eu.masp.measures.Parameter;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import eu.masp.measures.json.ValueJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dated number of the law as JSON, in the words of its file. */
final class ParameterJson {
    private ParameterJson() {
    }

    static Map<String, Object> of(Parameter parameter) {
        Json json = new Json().put("id", parameter.id()).put("title", parameter.title()).put("type",
                type(parameter.type()));
        parameter.periods().stream().map(Parameter.Period::bands).filter(java.util.Objects::nonNull).findFirst()
                .ifPresent(bands -> json.put("reading", bands.linear() ? "linear" : "stepped"));
        return json.put("unit", parameter.unit())
                .put("after_last", parameter.carried() ? "carried" : "unknown")
                .put("values", parameter.periods().stream().map(ParameterJson::period).toList()).map();
    }

    /** The word of the file formats. */
    private static String type(@Nullable Type type) {
        return switch (type) {
            case null -> "bands";
            case Type.Scalar.MONTHS, Type.Scalar.DAYS -> "duration";
            case Type.Scalar scalar -> Json.word(scalar);
            default -> throw new IllegalStateException("no parameter is " + type.words());
        };
    }

    private static Map<String, Object> period(Parameter.Period period) {
        Json json = new Json().put("from", period.from()).put("to", period.to());
        if (period.formula() != null) {
            json.put("formula", period.text());
        } else if (period.value() != null) {
            json.put("value", value(period.value(), period.text()));
        }
        BandTable bands = period.bands();
        if (bands != null) {
            json.put("bands", bands.rows().stream().map(row -> new Json()
                    .put(bands.linear() ? "at" : row.includesEnd() ? "up_to" : "below", row.end())
                    .put("value", row.value()).map()).toList());
        }
        return json.put("source", MeasureJson.source(period.source())).put("confidence", period.confidence()).map();
    }

    private static @Nullable Object value(Value value, @Nullable String text) {
        return value instanceof Span ? text : ValueJson.of(value);
    }
}
