package eu.masp.catalogue.web;

import eu.masp.catalogue.CodeSearch;
import eu.masp.measures.CodeList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to say where, and what was made of it.
 *
 * @param typed as it was typed
 * @param found the code that is meant; null where nothing was typed, nothing fits, or several do
 * @param choices the codes that may be meant, when there are several
 */
public record Place(String typed, CodeList.@Nullable Code found, List<CodeList.Code> choices) {
    private static final int MOST = 12;

    static Place of(CodeList list, CodeSearch search, String typed) {
        if (typed.isBlank()) {
            return new Place("", null, List.of());
        }
        CodeList.Code code = list.find(typed.strip()).orElse(null);
        if (code != null) {
            return new Place(code.label(), code, List.of());
        }
        List<CodeList.Code> whole = search.exactly(typed);
        List<CodeList.Code> fitting = whole.isEmpty() ? search.find(typed, MOST) : whole;
        return fitting.size() == 1 ? new Place(fitting.getFirst().label(), fitting.getFirst(), List.of())
                : new Place(typed, null, fitting);
    }

    /** Whether something was typed that is no place. */
    public boolean isUnknown() {
        return !typed.isEmpty() && found == null && choices.isEmpty();
    }
}
