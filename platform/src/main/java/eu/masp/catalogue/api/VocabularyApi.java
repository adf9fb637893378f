package eu.masp.catalogue.api;

import eu.masp.catalogue.CodeSearch;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.measures.CodeList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may be said of a household or firm, and the codes it is said with. */
@RestController
@CrossOrigin
class VocabularyApi {
    private static final int USUAL = 20;
    private static final int MOST = 10_000;

    private final CurrentCatalogue current;
    private final Map<String, CodeSearch> searches = new HashMap<>();

    VocabularyApi(CurrentCatalogue current) {
        this.current = current;
        current.vocabulary().codes().forEach((id, list) -> searches.put(id, new CodeSearch(list)));
    }

    @GetMapping("/api/v1/vocabulary")
    Map<String, Object> vocabulary(@RequestParam(required = false) @Nullable String on) {
        return new VocabularyJson(current.catalogue().at(ApiParameters.date("on", on, current.today()))).whole();
    }

    /** The codes that answer to what was typed, the best first; without it all of them, in the order of their file. */
    @GetMapping("/api/v1/codes/{list}")
    Map<String, Object> codes(@PathVariable String list, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String limit) {
        CodeList codes = Known.codes(current.catalogue(), list);
        int most = ApiParameters.number("limit", limit, USUAL, 1, MOST);
        List<CodeList.Code> found = q == null ? codes.codes().values().stream().limit(most).toList()
                : Objects.requireNonNull(searches.get(list)).find(q, most);
        return new Json().put("list", codes.id()).put("size", codes.codes().size())
                .put("codes", found.stream().map(VocabularyApi::code).toList()).map();
    }

    private static Map<String, Object> code(CodeList.Code code) {
        return new Json().put("code", code.code()).put("label", code.label()).put("columns", code.columns()).map();
    }
}
