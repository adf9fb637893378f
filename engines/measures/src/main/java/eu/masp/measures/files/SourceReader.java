package eu.masp.measures.files;

import eu.masp.measures.Source;

import java.util.List;
import java.util.Optional;

/** Reads {@code source} and {@code sources}. */
final class SourceReader {

    private SourceReader() {
    }

    static Optional<Source> source(Field field) {
        if (!field.isMap()) {
            return field.string().map(text -> new Source(text, null, null, null, null));
        }
        field.only("act", "title", "place", "url", "read", "confidence", "publisher");
        Optional<String> title = field.find("act").or(() -> field.find("title")).or(() -> field.find("url"))
                .flatMap(Field::string);
        if (title.isEmpty()) {
            field.problem("A source needs 'act' or 'title'.");
        }
        return title.map(text -> new Source(text, field.find("place").flatMap(Field::string).orElse(null),
                field.find("url").flatMap(Field::url).orElse(null),
                field.find("read").flatMap(Field::firstDay).orElse(null),
                field.find("confidence").flatMap(f -> f.oneOf(Source.Confidence.class)).orElse(null)));
    }

    static List<Source> sources(Field field) {
        return field.items().stream().flatMap(item -> source(item).stream()).toList();
    }
}
