package eu.masp.catalogue.api;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.catalogue.MeasureFilter;
import eu.masp.measures.CodeList;
import eu.masp.measures.Measure;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The measures and their rules. */
@RestController
@CrossOrigin
class MeasuresApi {
    private final CurrentCatalogue current;
    private final MeasureJson json;

    MeasuresApi(CurrentCatalogue current) {
        this.current = current;
        this.json = new MeasureJson(current.catalogue());
    }

    /** All of them, or those in force on a day, in a place, of a kind. */
    @GetMapping("/api/v1/measures")
    Map<String, Object> list(@RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String kind) {
        LocalDate date = ApiParameters.date("on", on, current.today());
        MeasureFilter filter = new MeasureFilter(on == null ? null : date, known(territory), date,
                ApiParameters.word("kind", kind, Measure.Kind.values()));
        return new Json().put("on", on == null ? null : date).put("measures",
                current.catalogue().measures().stream().filter(filter).map(json::brief).toList()).map();
    }

    @GetMapping("/api/v1/measures/{id}")
    Map<String, Object> one(@PathVariable String id) {
        return json.whole(Known.measure(current.catalogue(), id));
    }

    private @Nullable String known(@Nullable String territory) {
        if (territory == null || current.catalogue().territories().containsKey(territory)
                || current.vocabulary().codes().values().stream().anyMatch(list -> isIn(list, territory))) {
            return territory;
        }
        throw ApiProblem.badParameter("territory", ApiParameters.unknown("territory or code", territory,
                current.catalogue().territories().keySet()));
    }

    private static boolean isIn(CodeList list, String code) {
        return list.find(code).isPresent();
    }
}
