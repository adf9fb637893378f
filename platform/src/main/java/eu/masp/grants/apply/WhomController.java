package eu.masp.grants.apply;

import eu.masp.entitlements.words.Words;
import eu.masp.entitlements.words.Wordings;
import eu.masp.measures.Entity;
import eu.masp.measures.Result;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For whom the application is, where the family has several. */
@Controller
class WhomController {
    private final OwnFile own;
    private final Drafts drafts;
    private final Standings standings;
    private final Wordings wordings;

    WhomController(OwnFile own, Drafts drafts, Standings standings, Wordings wordings) {
        this.own = own;
        this.drafts = drafts;
        this.standings = standings;
        this.wordings = wordings;
    }

    @GetMapping("/applications/{id}/whom")
    ModelAndView ask(SignedIn me, @PathVariable UUID id, Locale locale) {
        return page(own.unsent(me, id), Form.empty(), locale);
    }

    @PostMapping("/applications/{id}/whom")
    Object choose(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        OwnFile.Writing file = own.unsent(me, id);
        List<Result> possible = possible(standings.of(file.draft(), file.call()));
        Form form = Form.of(sent);
        String typed = form.value("whom");
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) >= possible.size()) {
            ModelAndView page = page(file, form.reject("whom", "apply.wrong.whom"), locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Map<String, String> members = possible.get(Integer.parseInt(typed)).members();
        drafts.change(id, draft -> draft.forWhom(members));
        return SeeOther.to("/applications/" + id);
    }

    private static List<Result> possible(Standing standing) {
        return standing.results().stream().filter(Standings::isAboutSomebody).toList();
    }

    private ModelAndView page(OwnFile.Writing file, Form form, Locale locale) {
        Standing standing = standings.of(file.draft(), file.call());
        Words words = wordings.in(Language.of(locale), standing.rules().vocabulary());
        List<WhomChoice> choices = new ArrayList<>();
        List<Result> possible = possible(standing);
        for (int i = 0; i < possible.size(); i++) {
            choices.add(new WhomChoice(i, who(possible.get(i), standing, words), possible.get(i).verdict().word(),
                    possible.get(i).equals(standing.chosen())));
        }
        return new ModelAndView("apply/whom",
                Map.of("id", file.draft().id().toString(), "form", form, "choices", choices));
    }

    /** {@code You and the first child (born 3 May 2026)}; empty for the household itself. */
    static String who(Result result, Standing standing, Words words) {
        List<String> names = new ArrayList<>();
        for (Entity entity : result.measure().decidedFor()) {
            String member = result.members().get(entity.id());
            if (member != null && !entity.isRoot()) {
                names.add(words.member(standing.facts(), entity, member));
            }
        }
        return AnswerLine.capital(words.list(names));
    }
}
