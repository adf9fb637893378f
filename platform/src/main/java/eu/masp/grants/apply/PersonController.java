package eu.masp.grants.apply;

import eu.masp.people.CodiceFiscale;
import eu.masp.people.Iban;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who applies: needed to decide, and kept apart from the application. The IBAN can wait until there is something to pay. */
@Controller
class PersonController {
    private static final String OWN = "own data";
    private static final int LONGEST = 120;

    private final OwnFile own;
    private final People people;

    PersonController(OwnFile own, People people) {
        this.own = own;
        this.people = people;
    }

    @GetMapping("/applications/{id}/person")
    ModelAndView ask(SignedIn me, @PathVariable UUID id) {
        own.unsent(me, id);
        Person person = people.find(me.account(), me, OWN);
        return page(id, Form.of(Map.of("name", person.name(), "phone", person.phone(), "codice-fiscale",
                person.codiceFiscale(), "iban", Iban.parse(person.iban()).map(Iban::grouped).orElse(""))));
    }

    @PostMapping("/applications/{id}/person")
    Object keep(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        own.unsent(me, id);
        Form form = Form.of(sent);
        if (form.value("name").isEmpty()) {
            form.reject("name", "apply.wrong.name.empty");
        } else if (form.value("name").length() > LONGEST) {
            form.reject("name", "people.wrong.name");
        }
        if (form.value("codice-fiscale").isEmpty()) {
            form.reject("codice-fiscale", "apply.wrong.codice-fiscale.empty");
        } else if (CodiceFiscale.parse(form.value("codice-fiscale")).isEmpty()) {
            form.reject("codice-fiscale", "people.wrong.codice-fiscale");
        }
        if (!form.value("iban").isEmpty() && Iban.parse(form.value("iban")).isEmpty()) {
            form.reject("iban", "people.wrong.iban");
        }
        if (!form.value("phone").matches("[+0-9 ()./-]{0,30}")) {
            form.reject("phone", "people.wrong.phone");
        }
        if (form.isWrong()) {
            ModelAndView page = page(id, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        people.keep(me.account(), new Person(form.value("name"), "", form.value("phone"),
                CodiceFiscale.parse(form.value("codice-fiscale")).map(CodiceFiscale::code).orElse(""),
                Iban.parse(form.value("iban")).map(Iban::number).orElse("")));
        return SeeOther.to("/applications/" + id);
    }

    private static ModelAndView page(UUID id, Form form) {
        return new ModelAndView("apply/person", Map.of("id", id.toString(), "form", form));
    }
}
