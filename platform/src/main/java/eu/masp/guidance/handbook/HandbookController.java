package eu.masp.guidance.handbook;

import eu.masp.guidance.words.Says;
import eu.masp.shell.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The Handbook, for everybody. */
@Controller
class HandbookController {
    private static final int LONGEST = 100;
    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** A page of a case; nowhere else does a chapter lead back to. */
    private static final Pattern CASE = Pattern
            .compile("/caseload/" + KEY + "(/(talk|notes|her|manage))?(\\?step=" + KEY + ")?");

    private final Handbook handbook;
    private final Says says;

    HandbookController(Handbook handbook, Says says) {
        this.handbook = handbook;
        this.says = says;
    }

    @GetMapping("/handbook")
    ModelAndView list(@RequestParam(defaultValue = "") String q, Locale locale) {
        Language language = Language.of(locale);
        String words = q.length() > LONGEST ? q.substring(0, LONGEST) : q.strip();
        return new ModelAndView("guidance/handbook", Map.of("chapters", handbook.all(language), "q", words, "found",
                words.isEmpty() ? List.of() : handbook.search(words, language)));
    }

    /**
     * A chapter; only its text for a page that shows it beside something else.
     *
     * @param from the page of a case it was opened from
     */
    @GetMapping("/handbook/{id}")
    ModelAndView chapter(@PathVariable String id, @RequestParam(defaultValue = "") String from, Locale locale,
            @RequestHeader(name = "HX-Request", defaultValue = "") String beside) {
        Chapter chapter = handbook.find(id, Language.of(locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Chapter> all = handbook.all(Language.of(locale));
        int at = all.indexOf(chapter);
        return new ModelAndView(beside.equals("true") ? "guidance/chapter-text" : "guidance/chapter",
                Map.of("chapter", chapter, "from", CASE.matcher(from).matches() ? from : "", "say", says.in(locale),
                        "next",
                        at + 1 < all.size() ? List.of(all.get(at + 1)) : List.of()));
    }
}
