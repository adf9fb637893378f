package eu.masp.entitlements.results;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Visit;
import eu.masp.entitlements.words.Wordings;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Measure;
import eu.masp.measures.Result;
import java.time.Clock;
import java.util.List;
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
    private final CurrentCatalogue catalogue;
    private final Wordings wordings;
    private final Clock clock;

    ResultsController(ResultsPages pages, CurrentCatalogue catalogue, Wordings wordings, Clock clock) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping("/check/results")
    ModelAndView results(Visit visit, Locale locale) {
        return new ModelAndView("entitlements/results",
                Map.of("results", pages.page(visit.interview(), wordings.in(locale)), "print", false));
    }

    /** The same with everything unfolded and nothing to press. */
    @GetMapping("/check/results/print")
    ModelAndView print(Visit visit, Locale locale) {
        return new ModelAndView("entitlements/results",
                Map.of("results", pages.page(visit.interview(), wordings.in(locale)), "print", true));
    }

    @GetMapping("/check/results/deadlines.ics")
    ResponseEntity<byte[]> deadlines(Visit visit, Locale locale) {
        Words words = wordings.in(locale);
        byte[] file = new Deadlines(words).file(catalogue.rules().assess(visit.interview().facts()),
                pages.arrivals(visit.interview(), words).results(), clock.instant());
        return ResponseEntity.ok().contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("masp.ics").build().toString())
                .body(file);
    }

    @GetMapping("/check/results/{measure}")
    ModelAndView explanation(Visit visit, @PathVariable("measure") String id,
            @RequestParam(required = false) @Nullable Integer arrival, Locale locale) {
        Measure measure = catalogue.catalogue().findMeasure(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (arrival != null) {
            Explanation then = pages.arrivals(visit.interview(), wordings.in(locale)).explanation(measure, arrival)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return new ModelAndView("entitlements/explanation", Map.of("explanation", then));
        }
        List<Result> results = catalogue.rules().assess(visit.interview().facts(), measure);
        if (results.isEmpty()) {
            // It is about something else, such as a firm.
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Explanation explanation = new Explanations(new ResultWords(wordings.in(locale), visit.interview().facts()))
                .of(measure, results);
        return new ModelAndView("entitlements/explanation", Map.of("explanation", explanation));
    }
}
