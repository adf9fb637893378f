package eu.masp.matching.cli;

import eu.masp.matching.Kind;
import eu.masp.matching.Match;
import eu.masp.matching.Span;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TextMatcher;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Texts in, one a line; answers out, one a line, in the same order. Many are worked on at once. */
record Lines(Taxonomy taxonomy, TextMatcher matcher, Kind kind, int top, double floor) {

    private static final int AT_ONCE = 64;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void answer(InputStream texts, PrintWriter out) throws IOException {
        TextLines lines = new TextLines(texts);
        int before = 0;
        List<String> batch = new ArrayList<>();
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                batch.add(line);
                // Somebody who types is answered at once.
                if (batch.size() == AT_ONCE || !lines.ready()) {
                    answer(batch, before, out);
                    before += batch.size();
                    batch.clear();
                }
            }
        } finally {
            // What was good before a line that cannot be read is answered too.
            answer(batch, before, out);
        }
    }

    private void answer(List<String> batch, int before, PrintWriter out) {
        String[] answers = new String[batch.size()];
        IntStream.range(0, answers.length).parallel()
                .forEach(i -> answers[i] = JSON.writeValueAsString(answer(batch.get(i), before + i + 1)));
        for (String answer : answers) {
            out.println(answer);
        }
    }

    private Map<String, Object> answer(String text, int line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("line", line);
        answer.put("text", text);
        answer.put("matches", matcher.find(kind, text, top, floor).stream().map(this::json).toList());
        return answer;
    }

    private Map<String, Object> json(Match match) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("uri", match.uri());
        json.put("label", match.label());
        json.put("score", match.score());
        json.put("words", match.words().stream().map(Span::text).toList());
        json.put("spans", match.words().stream().map(span -> List.of(span.start(), span.end())).toList());
        json.put("by", match.by().name().toLowerCase(Locale.ROOT));
        // Of our own concepts: what they correspond to in ESCO, and how nearly.
        taxonomy.esco(match.uri()).ifPresent(esco -> {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("uri", esco.uri());
            parts.put("label", esco.label());
            parts.put("match", esco.match());
            json.put("esco", parts);
        });
        return json;
    }
}
