package eu.masp.organisations.web;

import eu.masp.catalogue.CodeSearch;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.measures.CodeList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds the comune that somebody means. */
@Component
class Comuni {
    private static final int MOST = 12;

    private final CodeList list;
    private final CodeSearch search;

    Comuni(CurrentCatalogue catalogue) {
        this.list = Objects.requireNonNull(catalogue.vocabulary().codes().get("comuni"));
        this.search = new CodeSearch(list);
    }

    /** One where there is no doubt; several to choose from; none. */
    List<CodeList.Code> find(String typed) {
        if (list.find(typed).isPresent()) {
            return List.of(list.find(typed).get());
        }
        List<CodeList.Code> whole = search.exactly(typed);
        return whole.isEmpty() ? search.find(typed, MOST) : whole;
    }

    String name(String code) {
        return list.find(code).map(CodeList.Code::label).orElse(code);
    }
}
