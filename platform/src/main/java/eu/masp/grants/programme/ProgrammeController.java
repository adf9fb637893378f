package eu.masp.grants.programme;

import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way into the programme’s pages. */
@Controller
class ProgrammeController {
    private final ProgrammeReach reach;
    private final Words.Source words;

    ProgrammeController(ProgrammeReach reach, Words.Source words) {
        this.reach = reach;
        this.words = words;
    }

    @GetMapping("/programme")
    ModelAndView home(SignedIn me, Locale locale) {
        List<String> bodies = reach.bodies(me);
        return new ModelAndView("programme/home", Map.of("words", words.in(Language.of(locale)), "bodies", bodies));
    }
}
