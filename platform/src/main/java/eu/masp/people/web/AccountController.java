package eu.masp.people.web;

import eu.masp.shell.SeeOther;
import eu.masp.shell.Form;
import eu.masp.people.CodiceFiscale;
import eu.masp.people.Iban;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Accounts;
import eu.masp.people.factors.SecondFactors;
import eu.masp.shell.Language;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own room: what we know of them, and what they can change. */
@Controller
class AccountController {
    private static final String OWN = "own data";
    private static final int LONGEST = 120;

    private final Accounts accounts;
    private final People people;
    private final SecondFactors factors;

    AccountController(Accounts accounts, People people, SecondFactors factors) {
        this.accounts = accounts;
        this.people = people;
        this.factors = factors;
    }

    @GetMapping("/account")
    ModelAndView room(SignedIn me, @RequestParam(defaultValue = "") String done) {
        Person person = people.find(me.account(), me, OWN);
        ModelAndView page = page(me, Form.of(Map.of("name", person.name(), "phone", person.phone(), "codice-fiscale",
                person.codiceFiscale(), "iban", Iban.parse(person.iban()).map(Iban::grouped).orElse(""))));
        return page.addObject("done", done.equals("kept"));
    }

    @PostMapping("/account")
    Object keep(SignedIn me, @RequestParam Map<String, String> sent) {
        Form form = Form.of(sent);
        String code = form.value("codice-fiscale");
        String iban = form.value("iban");
        if (!code.isEmpty() && CodiceFiscale.parse(code).isEmpty()) {
            form.reject("codice-fiscale", "people.wrong.codice-fiscale");
        }
        if (!iban.isEmpty() && Iban.parse(iban).isEmpty()) {
            form.reject("iban", "people.wrong.iban");
        }
        if (form.value("name").length() > LONGEST) {
            form.reject("name", "people.wrong.name");
        }
        if (!form.value("phone").matches("[+0-9 ()./-]{0,30}")) {
            form.reject("phone", "people.wrong.phone");
        }
        if (form.isWrong()) {
            return page(me, form).addObject("done", false);
        }
        people.keep(me.account(), new Person(form.value("name"), "", form.value("phone"),
                CodiceFiscale.parse(code).map(CodiceFiscale::code).orElse(""),
                Iban.parse(iban).map(Iban::number).orElse("")));
        accounts.setLanguage(me.account(), Language.of(Locale.of(form.value("language"))));
        return SeeOther.to("/account?done=kept");
    }

    private ModelAndView page(SignedIn me, Form form) {
        Account account = accounts.find(me.account()).orElseThrow(NotSignedInException::new);
        return new ModelAndView("people/account", Map.of("form", form, "me", me, "account", account,
                "enrolled", factors.enrolled(me.account())));
    }
}
