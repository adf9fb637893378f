package eu.masp.matching.store;

import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TaxonomyBuilder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of an imported taxonomy in one file, all languages together: concepts with their labels, then relations as numbers of
 * concepts. What only our own taxonomy says is not kept: that one is read from its YAML.
 */
public final class TaxonomyFile {

    private static final int MAGIC = 0x4D415831; // MAX1
    private static final Kind[] KINDS = Kind.values();

    private TaxonomyFile() {
    }

    public static void write(Taxonomy taxonomy, Path file) throws IOException {
        Growing out = new Growing().number(MAGIC).text(taxonomy.source()).text(taxonomy.version());
        Map<String, Integer> numbers = new HashMap<>();
        List<Concept> concepts = new ArrayList<>();
        taxonomy.concepts().forEach(concept -> {
            numbers.put(concept.uri(), concepts.size());
            concepts.add(concept);
        });
        out.number(concepts.size());
        for (Concept concept : concepts) {
            out.text(concept.uri()).number(concept.kind().ordinal()).text(concept.isco()).text(concept.reuse());
            out.number(concept.labels().size());
            concept.labels().forEach((language, labels) -> out.text(language).text(labels.preferred())
                    .text(labels.description()).texts(labels.others()));
        }
        for (Concept concept : concepts) {
            numbers(out, numbers, taxonomy.essential(concept.uri()));
            numbers(out, numbers, taxonomy.optional(concept.uri()));
            numbers(out, numbers, taxonomy.broader(concept.uri()));
        }
        Complete.write(file, out.done());
    }

    private static void numbers(Growing out, Map<String, Integer> numbers, List<String> uris) {
        out.number(uris.size());
        uris.forEach(uri -> out.number(numbers.getOrDefault(uri, -1)));
    }

    /** @throws IOException if there is none, or it was changed or cut */
    public static Taxonomy read(Path file) throws IOException {
        ByteBuffer in = Complete.read(file);
        if (in.remaining() < Integer.BYTES || in.getInt() != MAGIC) {
            throw new IOException(file + " was made by another version of MASP: import it anew.");
        }
        TaxonomyBuilder builder = new TaxonomyBuilder(text(in), text(in));
        String[] uris = new String[in.getInt()];
        Kind[] kinds = new Kind[uris.length];
        for (int i = 0; i < uris.length; i++) {
            uris[i] = text(in);
            kinds[i] = KINDS[in.getInt()];
            builder.isco(uris[i], kinds[i], text(in)).reuse(uris[i], text(in));
            for (int language = in.getInt(); language > 0; language--) {
                String code = text(in);
                String preferred = text(in);
                String description = text(in);
                builder.name(uris[i], kinds[i], code, new Labels(preferred, texts(in), description));
            }
        }
        for (int i = 0; i < uris.length; i++) {
            for (int skill = in.getInt(); skill > 0; skill--) {
                builder.needs(uris[i], uris[in.getInt()], true);
            }
            for (int skill = in.getInt(); skill > 0; skill--) {
                builder.needs(uris[i], uris[in.getInt()], false);
            }
            for (int group = in.getInt(); group > 0; group--) {
                int number = in.getInt();
                builder.broader(uris[i], kinds[i], uris[number], kinds[number]);
            }
        }
        return builder.build();
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static List<String> texts(ByteBuffer in) {
        int count = in.getInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return texts;
    }
}
