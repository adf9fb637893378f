package eu.masp.entitlements.questions;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.measures.CodeList;
import eu.masp.measures.Input;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The search in each code list, made ready at start. */
@Component
class CodeSearches {
    private final Map<String, CodeList> lists;
    private final Map<String, CodeSearch> searches;

    CodeSearches(CurrentCatalogue catalogue) {
        this.lists = catalogue.vocabulary().codes();
        this.searches = lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> new CodeSearch(each.getValue())));
    }

    CodeSearch.Found find(Input input, String text) {
        return Objects.requireNonNull(searches.get(input.codes())).find(text);
    }

    boolean knows(Input input, String code) {
        return Objects.requireNonNull(lists.get(input.codes())).find(code).isPresent();
    }
}
