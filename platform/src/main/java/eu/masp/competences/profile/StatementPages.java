package eu.masp.competences.profile;

import eu.masp.competences.Evidence;
import eu.masp.competences.OwnWords;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a statement: its words, who was asked, what they answered. */
@Component
class StatementPages {
    private final Referees referees;
    private final Clock clock;
    private final OwnWords words;

    StatementPages(Referees referees, Clock clock, OwnWords words) {
        this.referees = referees;
        this.clock = clock;
        this.words = words;
    }

    /**
     * @param note {@code sent} after a letter has left
     * @param link to be passed on where there is no mail server; shown this once
     */
    ModelAndView of(SignedIn me, Evidence.Said said, Form form, String note, String link, Locale locale) {
        Form shown = form.value("name").isEmpty() && !form.isWrong()
                ? Form.of(Map.of("name", me.name().contains("@") ? "" : me.name())) : form;
        return new ModelAndView("competences/statement", Map.of("said", said, "confirmations",
                referees.of(me.account(), said.id()), "now", clock.instant(), "form", shown, "note", note, "link", link,
                "inOwnWords", words.in(said),
                "words", new EvidenceWords(Language.of(locale))));
    }
}
