package eu.masp.lab.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.lab.populations.Drawings;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.populations.Populations;
import eu.masp.people.SignedIn;
import eu.masp.population.SyntheticPopulation;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The populations that rules can be tried on; a synthetic one is drawn here. */
@Controller
class PopulationsController {
    /** Persons of the populations that can be asked for here; others come from the command line. */
    static final List<Long> SIZES = List.of(100_000L, 1_000_000L, 10_000_000L);

    private final LabReach reach;
    private final LabLanguage language;
    private final Populations populations;
    private final Drawings drawings;
    private final CurrentCatalogue current;

    PopulationsController(LabReach reach, LabLanguage language, Populations populations, Drawings drawings,
            CurrentCatalogue current) {
        this.reach = reach;
        this.language = language;
        this.populations = populations;
        this.drawings = drawings;
        this.current = current;
    }

    @GetMapping("/lab/populations")
    ModelAndView list(SignedIn me, Locale locale, @RequestParam Optional<String> body) {
        return page(me, locale, reach.body(me, body), Form.empty());
    }

    @PostMapping("/lab/populations")
    Object draw(SignedIn me, Locale locale, @RequestParam Map<String, String> sent) {
        String body = reach.body(me, Optional.ofNullable(sent.get("body")));
        reach.requireWorker(me, body);
        Form form = Form.of(sent);
        Optional<Long> size = SIZES.stream().filter(each -> each.toString().equals(form.value("size"))).findFirst();
        LocalDate on = current.today();
        if (size.isEmpty()) {
            form.reject("size", "lab.wrong.size");
        } else if (on.getYear() < SyntheticPopulation.FIRST_YEAR || on.getYear() > SyntheticPopulation.LAST_YEAR) {
            form.reject("size", "lab.wrong.year", SyntheticPopulation.FIRST_YEAR, SyntheticPopulation.LAST_YEAR);
        } else if (populations.all().stream().anyMatch(each -> each.id().equals(Drawings.name(size.get(), on)))) {
            form.reject("size", "lab.wrong.drawn-already");
        } else if (!drawings.begin(size.get(), on, Duration.ZERO)) {
            form.reject("size", "lab.wrong.drawing");
        }
        return form.isWrong() ? page(me, locale, body, form) : SeeOther.to("/lab/populations");
    }

    @PostMapping("/lab/populations/cancel")
    Object cancel(SignedIn me, @RequestParam Optional<String> body) {
        reach.requireWorker(me, reach.body(me, body));
        drawings.cancel();
        return SeeOther.to("/lab/populations");
    }

    /** One population: what it is, how it fits, what it assumes. The name is no path, as folders may be called anything. */
    @GetMapping("/lab/population")
    ModelAndView look(SignedIn me, Locale locale, @RequestParam Optional<String> of,
            @RequestParam Optional<String> body) {
        PopulationInfo population = populations.find(of.orElse(""), reach.body(me, body))
                .orElseThrow(LabReach::notFound);
        Map<String, Object> model = new HashMap<>();
        model.put("words", language.in(locale));
        model.put("population", population);
        model.put("fit", populations.fit(population).orElse(null));
        return new ModelAndView("lab/population", model);
    }

    private ModelAndView page(SignedIn me, Locale locale, String body, Form form) {
        Map<String, Object> model = new HashMap<>();
        model.put("words", language.in(locale));
        model.put("body", body);
        model.put("form", form);
        model.put("populations", populations.of(body));
        model.put("closed", populations.all().stream()
                .filter(each -> !each.synthetic() && each.bodies().isEmpty()).map(PopulationInfo::id).toList());
        model.put("drawing", drawings.last().orElse(null));
        model.put("sizes", SIZES);
        model.put("works", reach.works(me, body));
        return new ModelAndView("lab/populations", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
