package eu.masp.catalogue;

import eu.masp.measures.Measure;
import eu.masp.shell.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The bodies that decide, pay or fund, in words. */
@Component
public class Bodies {
    /** Not one body but anybody's: one's employer, the comune where one lives. */
    private static final Set<String> WHICHEVER = Set.of("employer", "comune");

    private final CurrentCatalogue current;

    Bodies(CurrentCatalogue current) {
        this.current = current;
    }

    /** How a body is called; its id where the content does not know it, as bodies may be older than the content. */
    public String title(String id, Language language) {
        Measure.Authority body = current.catalogue().authorities().get(id);
        return body == null ? id : body.title().in(language.code());
    }

    /** The ids of all bodies of the content, in the order of their titles; not those that stand for whichever it is. */
    public List<String> ids(Language language) {
        return current.catalogue().authorities().keySet().stream()
                .filter(id -> !WHICHEVER.contains(id)).sorted(Comparator.comparing(id -> title(id, language))).toList();
    }
}
