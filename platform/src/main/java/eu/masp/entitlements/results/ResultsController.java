package eu.masp.entitlements.results;

import eu.masp.entitlements.KeptResults;
import eu.masp.entitlements.OpenCalls;
import eu.masp.entitlements.interview.Visit;
import eu.masp.entitlements.words.Wordings;
import eu.masp.entitlements.words.Words;
import eu.masp.shell.Language;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The result: on the screen, on paper, in a calendar, and measure by measure with its reasons. */
@Controller
class ResultsController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private final ResultsPages pages;
    private final Wordings wordings;
    private final OpenCalls calls;
    private final KeptResults kept;

    ResultsController(ResultsPages pages, Wordings wordings, OpenCalls calls, KeptResults kept) {
        this.pages = pages;
        this.wordings = wordings;
        this.calls = calls;
        this.kept = kept;
    }

    @GetMapping("/check/results")
    ModelAndView screen(Visit visit, Locale locale) {
        return results(visit, locale, false);
    }

    /** The same with everything unfolded and nothing to press. */
    @GetMapping("/check/results/print")
    ModelAndView paper(Visit visit, Locale locale) {
        return results(visit, locale, true);
    }

    private ModelAndView results(Visit visit, Locale locale, boolean print) {
        return new ModelAndView("entitlements/results",
                Map.of("results", pages.page(visit.interview(), wordings.in(locale)), "print", print, "calls",
                        pages.possible(visit.interview().facts(), calls.now(Language.of(locale))), "keep",
                        kept.now()));
    }

    @GetMapping("/check/results/deadlines.ics")
    ResponseEntity<byte[]> deadlines(Visit visit, Locale locale) {
        return ResponseEntity.ok().contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("masp.ics").build().toString())
                .body(pages.deadlines(visit.interview(), wordings.in(locale)));
    }

    @GetMapping("/check/results/{measure}")
    ModelAndView explanation(Visit visit, @PathVariable("measure") String id,
            @RequestParam(required = false) @Nullable Integer arrival, Locale locale) {
        Words words = wordings.in(locale);
        Explanation explanation = (arrival == null ? pages.explanation(visit.interview().facts(), id, words)
                : pages.explanationOnArrival(visit.interview(), id, arrival, words))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("entitlements/explanation", Map.of("explanation", explanation));
    }
}
