package eu.masp.catalogue.web;

import eu.masp.catalogue.CodeSearch;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.catalogue.MeasureFilter;
import eu.masp.measures.CodeList;
import eu.masp.measures.Measure;
import eu.masp.measures.Text;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What measures there are, and what each one says. */
@Controller
class MeasurePages {
    private final CurrentCatalogue current;
    private final CodeList places;
    private final CodeSearch search;

    MeasurePages(CurrentCatalogue current) {
        this.current = current;
        this.places = current.vocabulary().residence().values().stream().map(input -> String.valueOf(input.codes()))
                .map(current.vocabulary().codes()::get).findFirst().orElse(new CodeList("", java.util.Map.of()));
        this.search = new CodeSearch(places);
    }

    @GetMapping("/measures")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String comune,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String when, Locale locale,
            Model model) {
        LocalDate today = current.today();
        Place place = Place.of(places, search, comune);
        Measure.Kind ofKind = kind(kind);
        CodeList.Code found = place.found();
        MeasureFilter filter = new MeasureFilter(null, found == null ? null : found.code(), today, ofKind);
        List<Measure> all = current.catalogue().measures().stream().filter(filter)
                .filter(measure -> speaksOf(measure, CodeSearch.words(q))).sorted(byTitle(locale)).toList();
        boolean past = when.equals("past");
        List<Measure> shown = all.stream().filter(measure -> measure.inForce().holds(today) != past).toList();
        model.addAttribute("list", new MeasureList(q.strip(), place, ofKind, past, shown, all.size() - shown.size()));
        return "catalogue/measures";
    }

    @GetMapping("/measures/{id}")
    String one(@PathVariable String id, Model model) {
        Measure measure = current.catalogue().findMeasure(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", new MeasureView(current.catalogue(), measure, current.today()));
        return "catalogue/measure";
    }

    private static Measure.@Nullable Kind kind(String word) {
        return Stream.of(Measure.Kind.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst().orElse(null);
    }

    /** Whether every word typed begins a word of the measure, in any language. */
    private static boolean speaksOf(Measure measure, List<String> typed) {
        if (typed.isEmpty()) {
            return true;
        }
        List<String> words = new ArrayList<>();
        addWords(measure.title(), words);
        addWords(measure.summary(), words);
        if (measure.authority() != null) {
            addWords(measure.authority().title(), words);
        }
        return typed.stream().allMatch(each -> words.stream().anyMatch(word -> word.startsWith(each)));
    }

    private static void addWords(@Nullable Text text, List<String> words) {
        if (text != null) {
            text.byLanguage().values().forEach(each -> words.addAll(CodeSearch.words(each)));
        }
    }

    private static Comparator<Measure> byTitle(Locale locale) {
        return Comparator.comparing(measure -> measure.title().in(locale.getLanguage()), Collator.getInstance(locale));
    }
}
