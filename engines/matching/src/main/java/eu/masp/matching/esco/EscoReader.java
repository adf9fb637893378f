package eu.masp.matching.esco;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.TaxonomyBuilder;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the files of ESCO into a taxonomy. */
final class EscoReader {

    private final TaxonomyBuilder taxonomy;
    private int leftOut;

    EscoReader(TaxonomyBuilder taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** How many rows of single files named a concept that the version does not have. */
    int leftOut() {
        return leftOut;
    }

    /** @param whole whether the file is of an official ZIP, which says what the version holds, or a single one that adds labels */
    void read(EscoFile file, String name, InputStream bytes, boolean whole) throws ImportFailure, IOException {
        switch (file.type()) {
            case SKILLS -> concepts(file, Kind.SKILL, name, bytes, whole);
            case OCCUPATIONS -> concepts(file, Kind.OCCUPATION, name, bytes, whole);
            case ISCO_GROUPS -> concepts(file, Kind.ISCO_GROUP, name, bytes, whole);
            case SKILL_GROUPS -> concepts(file, Kind.SKILL_GROUP, name, bytes, whole);
            case NEEDS -> Table.read(bytes, name, List.of("occupationUri", "relationType", "skillUri"),
                    row -> needs(row, name));
            case BROADER_OCCUPATIONS -> Table.read(bytes, name, List.of("conceptUri", "broaderUri"),
                    row -> broader(row, name, Kind.OCCUPATION, Kind.ISCO_GROUP));
            case BROADER_SKILLS -> Table.read(bytes, name, List.of("conceptUri", "broaderUri"),
                    row -> broader(row, name, Kind.SKILL, Kind.SKILL_GROUP));
        }
    }

    private void concepts(EscoFile file, Kind kind, String name, InputStream bytes, boolean whole)
            throws ImportFailure, IOException {
        boolean addsOnly = !whole && taxonomy.has(kind);
        // Files taken apart by hand name the language in the column: preferredLabel_it.
        String ending = whole ? "" : "_" + file.language();
        List<String> columns = new ArrayList<>(List.of("conceptUri"));
        if (whole) {
            columns.add("preferredLabel");
            columns.add(kind == Kind.OCCUPATION ? "iscoGroup" : kind == Kind.ISCO_GROUP ? "code" : "altLabels");
        }
        Table.read(bytes, name, columns, row -> {
            String uri = Table.need(row, "conceptUri", name);
            String status = Table.cell(row, "status").toLowerCase(Locale.ROOT);
            if (!status.isEmpty() && !status.equals("released")) {
                return;
            }
            if (addsOnly && !taxonomy.knows(uri)) {
                leftOut++;
                return;
            }
            String preferred = Table.cell(row, "preferredLabel" + ending);
            if (preferred.isEmpty()) {
                preferred = Table.need(row, "preferredLabel", name);
            }
            List<String> others = new ArrayList<>();
            for (String column : List.of("altLabels", "hiddenLabels", "altLabels" + ending)) {
                others.addAll(labels(Table.cell(row, column)));
            }
            taxonomy.name(uri, kind, file.language(),
                    new Labels(flat(preferred), others, flat(Table.cell(row, "description"))));
            taxonomy.isco(uri, kind, Table.cell(row, kind == Kind.ISCO_GROUP ? "code" : "iscoGroup"));
            if (kind == Kind.SKILL) {
                taxonomy.reuse(uri, Table.cell(row, "reuseLevel"));
            }
        });
    }

    /** One label a line; in some files a bar between them. */
    private static List<String> labels(String cell) {
        List<String> labels = new ArrayList<>();
        for (String label : cell.split("\\R|\\|")) {
            if (!label.isBlank()) {
                labels.add(flat(label));
            }
        }
        return labels;
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void needs(NamedCsvRecord row, String name) throws ImportFailure {
        String type = Table.need(row, "relationType", name).toLowerCase(Locale.ROOT);
        if (!type.equals("essential") && !type.equals("optional")) {
            throw new ImportFailure(name + ":" + row.getStartingLineNumber() + " has the relationType \"" + type
                    + "\"; known are essential and optional.");
        }
        taxonomy.needs(Table.need(row, "occupationUri", name), Table.need(row, "skillUri", name),
                type.equals("essential"));
    }

    private void broader(NamedCsvRecord row, String name, Kind kind, Kind group) throws ImportFailure {
        String uri = Table.need(row, "conceptUri", name);
        String above = Table.need(row, "broaderUri", name);
        taxonomy.broader(uri, kind(uri, Table.cell(row, "conceptType"), kind, group), above,
                kind(above, Table.cell(row, "broaderType"), kind, group));
    }

    private static Kind kind(String uri, String type, Kind kind, Kind group) {
        return type.endsWith("Group") || uri.contains("/isco/") || uri.contains("/isced-f/") ? group : kind;
    }
}
