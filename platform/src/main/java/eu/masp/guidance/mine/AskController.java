package eu.masp.guidance.mine;

import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.guidance.words.Say;
import eu.masp.guidance.words.Says;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She asks a service for accompaniment herself. */
@Controller
class AskController {
    private final Cases cases;
    private final GuidanceContent content;
    private final People people;
    private final Says says;

    AskController(Cases cases, GuidanceContent content, People people, Says says) {
        this.cases = cases;
        this.content = content;
        this.people = people;
        this.says = says;
    }

    @GetMapping("/guidance/ask")
    ModelAndView blank(SignedIn me, Locale locale) {
        return page(me, locale, Form.of(Map.of("name", person(me).name())));
    }

    @PostMapping("/guidance/ask")
    Object ask(SignedIn me, @RequestParam Map<String, String> sent, Locale locale) {
        Form form = Form.of(sent);
        Say say = says.in(locale);
        Optional<Asked> place = places(say).stream().filter(each -> each.id().equals(form.value("place")))
                .findFirst();
        if (place.isEmpty()) {
            form.reject("place", "guidance.wrong.service");
        }
        Person known = person(me);
        if (known.name().isEmpty() && form.value("name").isEmpty()) {
            form.reject("name", "guidance.wrong.name");
        }
        if (!form.value("agree").equals("yes")) {
            form.reject("agree", "guidance.wrong.agree");
        }
        if (form.isWrong() || place.isEmpty()) {
            return page(me, locale, form);
        }
        if (known.name().isEmpty()) {
            people.keep(me.account(), new Person(form.value("name"), known.email(), known.phone(),
                    known.codiceFiscale(), known.iban()));
        }
        Optional<UUID> asked = cases.ask(me.account(), place.get().service().id(), place.get().territory(),
                say.t("guidance.consent", place.get().title()));
        return asked.<Object>map(id -> SeeOther.to("/guidance/" + id + "?done=asked"))
                .orElseGet(() -> page(me, locale, form.reject("place", "guidance.wrong.already-own")));
    }

    private Person person(SignedIn me) {
        return people.find(me.account(), me, "own data");
    }

    private ModelAndView page(SignedIn me, Locale locale, Form form) {
        Say say = says.in(locale);
        return new ModelAndView("guidance/ask",
                Map.of("form", form, "places", places(say), "say", say, "named", !person(me).name().isEmpty()),
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private List<Asked> places(Say say) {
        return content.services().stream().flatMap(service -> service.territories().stream()
                .map(territory -> new Asked(service, territory, service.title().in(say.language()) + ", "
                        + say.territory(territory))))
                .toList();
    }
}
