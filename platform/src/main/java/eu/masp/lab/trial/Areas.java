package eu.masp.lab.trial;

import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Provinces and comuni, as far as the vocabulary knows them: where a root lives is an input with a code list. */
public final class Areas {
    public static final String PROVINCE = "province:";
    private static final String COLUMN = "province_acr";
    private static final String NAME = "province_name";

    private final Vocabulary vocabulary;

    public Areas(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Where a root lives; empty where the vocabulary does not say. */
    public Optional<Input> residence(Entity root) {
        return Optional.ofNullable(vocabulary.residence().get(root.id()));
    }

    private Optional<CodeList> codes(Input residence) {
        return Optional.ofNullable(residence.codes()).map(vocabulary.codes()::get);
    }

    private Optional<CodeList> anyCodes() {
        return vocabulary.residence().values().stream().flatMap(input -> codes(input).stream()).findFirst();
    }

    private static boolean hasProvinces(CodeList list) {
        return list.codes().values().stream().findFirst().filter(code -> code.columns().containsKey(COLUMN))
                .isPresent();
    }

    /** Abbreviation to name, by name. */
    public Map<String, String> provinces() {
        Map<String, String> provinces = new LinkedHashMap<>();
        anyCodes().filter(Areas::hasProvinces).ifPresent(list -> list.codes().values().stream()
                .sorted(Comparator.comparing(code -> code.columns().getOrDefault(NAME, "")))
                .forEach(code -> provinces.putIfAbsent(code.columns().getOrDefault(COLUMN, ""),
                        code.columns().getOrDefault(NAME, ""))));
        return provinces;
    }

    /** The comuni that have this code or are called so: some share a name. With the province in brackets it is one. */
    public List<CodeList.Code> comuni(String typed) {
        String name = typed.strip().replaceAll("\\s*\\(\\s*", " (");
        return anyCodes().map(list -> list.find(typed).map(List::of).orElseGet(() -> list.codes().values().stream()
                .filter(code -> code.label().equalsIgnoreCase(name) || called(code).equalsIgnoreCase(name))
                .toList())).orElse(List.of());
    }

    /** How a comune is called so that nobody takes it for another one: with its province, where that is known. */
    public static String called(CodeList.Code comune) {
        String province = provinceOf(comune);
        return province.isEmpty() ? comune.label() : comune.label() + " (" + province + ")";
    }

    /** The abbreviation; empty where it is not known. */
    public static String provinceOf(CodeList.Code comune) {
        return comune.columns().getOrDefault(COLUMN, "");
    }

    private Optional<CodeList.Code> find(String comune) {
        return anyCodes().flatMap(list -> list.find(comune));
    }

    /** Whether an area of a setting is one. */
    public boolean exists(String area) {
        return area.isEmpty() || (area.startsWith(PROVINCE)
                ? provinces().containsKey(area.substring(PROVINCE.length())) : find(area).isPresent());
    }

    /** How an area of a setting is called; empty for everywhere. */
    public String name(String area) {
        if (area.startsWith(PROVINCE)) {
            String id = area.substring(PROVINCE.length());
            return provinces().getOrDefault(id, id);
        }
        return find(area).map(Areas::called).orElse(area);
    }

    /** The groups that results are counted in: provinces for all of the territory, otherwise comuni. */
    @Nullable
    String grouping(Entity root, String area) {
        Input residence = residence(root).orElse(null);
        if (residence == null) {
            return null;
        }
        boolean byProvince = area.isEmpty() && codes(residence).filter(Areas::hasProvinces).isPresent();
        return byProvince ? residence.id() + ":" + COLUMN : residence.id();
    }

    /** Whether a group of {@link #grouping} belongs to the area. */
    boolean holds(String area, String group) {
        if (area.isEmpty()) {
            return true;
        }
        return area.startsWith(PROVINCE) ? provinceOf(group).equals(area.substring(PROVINCE.length()))
                : group.equals(area);
    }

    /** The comuni of an area; null for everywhere. */
    @Nullable
    List<String> codesOf(String area) {
        return area.isEmpty() ? null : anyCodes().map(list -> list.codes().keySet().stream()
                .filter(code -> holds(area, code)).toList()).orElse(List.of());
    }

    private String provinceOf(String comune) {
        return find(comune).map(Areas::provinceOf).orElse("");
    }

    String label(String area, String group) {
        return area.isEmpty() ? provinces().getOrDefault(group, group)
                : find(group).map(CodeList.Code::label).orElse(group);
    }
}
