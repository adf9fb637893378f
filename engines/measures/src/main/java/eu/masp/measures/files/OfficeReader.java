package eu.masp.measures.files;

import eu.masp.measures.Measure;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code authorities} and {@code papers}. Where none is declared, what a measure writes is shown as written. */
final class OfficeReader {

    private final Map<String, Measure.Authority> authorities = new LinkedHashMap<>();
    private final Map<String, Measure.Paper> papers = new LinkedHashMap<>();

    OfficeReader(List<Field> files) {
        files.forEach(file -> {
            file.find("authorities").ifPresent(list -> list.items().forEach(this::authority));
            file.find("papers").ifPresent(list -> list.items().forEach(this::paper));
        });
    }

    private void authority(Field field) {
        field.only("id", "title", "url", "phone");
        field.need("id").flatMap(Field::string).ifPresent(id -> {
            Text title = field.find("title").flatMap(Field::text).orElse(Text.of(id));
            Measure.Authority authority = new Measure.Authority(id, title,
                    field.find("url").flatMap(Field::url).orElse(null),
                    field.find("phone").flatMap(Field::string).orElse(null));
            if (authorities.put(id, authority) != null) {
                field.problem("The authority '" + id + "' is declared twice.");
            }
        });
    }

    private void paper(Field field) {
        field.need("id").flatMap(Field::string).ifPresent(id -> {
            Map<String, String> languages = new LinkedHashMap<>();
            field.fields().forEach((key, text) -> {
                if (!key.equals("id") && !key.equals("sign_in")) {
                    text.string().ifPresent(t -> languages.put(key, t));
                }
            });
            boolean toSignIn = field.find("sign_in").flatMap(Field::bool).orElse(false);
            Measure.Paper paper = new Measure.Paper(id, languages.isEmpty() ? Text.of(id) : new Text(languages),
                    toSignIn);
            if (papers.put(id, paper) != null) {
                field.problem("The paper '" + id + "' is declared twice.");
            }
        });
    }

    Map<String, Measure.Authority> authorities() {
        return Collections.unmodifiableMap(authorities);
    }

    Map<String, Measure.Paper> papers() {
        return Collections.unmodifiableMap(papers);
    }

    Optional<Measure.Authority> findAuthority(Field field) {
        return field.string().map(id -> {
            Measure.Authority known = authorities.get(id);
            if (known == null && !authorities.isEmpty()) {
                field.problem(
                        "'" + id + "' is not a declared authority." + Suggestion.nearest(id, authorities.keySet()));
            }
            return known != null ? known : new Measure.Authority(id, Text.of(id), null, null);
        });
    }

    Optional<Measure.Paper> findPaper(Field field) {
        if (field.isMap()) {
            return field.text().map(text -> new Measure.Paper(text.in("en"), text, false));
        }
        return field.string().map(id -> {
            Measure.Paper known = papers.get(id);
            if (known == null && !papers.isEmpty()) {
                field.problem("'" + id + "' is not a declared paper." + Suggestion.nearest(id, papers.keySet()));
            }
            return known != null ? known : new Measure.Paper(id, Text.of(id), false);
        });
    }
}
