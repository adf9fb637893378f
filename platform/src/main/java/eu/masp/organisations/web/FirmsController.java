package eu.masp.organisations.web;

import eu.masp.organisations.Firm;
import eu.masp.organisations.FirmBook;
import eu.masp.organisations.Firms;
import eu.masp.organisations.Representatives;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One’s firms, and a further one. */
@Controller
class FirmsController {
    private final Firms firms;
    private final FirmBook book;
    private final Representatives representatives;
    private final Comuni comuni;
    private final People people;

    FirmsController(Firms firms, FirmBook book, Representatives representatives, Comuni comuni, People people) {
        this.firms = firms;
        this.book = book;
        this.representatives = representatives;
        this.comuni = comuni;
        this.people = people;
    }

    @GetMapping("/firms")
    ModelAndView list(SignedIn me) {
        return new ModelAndView("organisations/firms", Map.of("firms", firms.representedBy(me.account()), "invitations",
                representatives.invitations(address(me))));
    }

    @GetMapping("/firms/new")
    ModelAndView blank(SignedIn me) {
        return form(new FirmForm(Form.of(Map.of("key", UUID.randomUUID().toString())), List.of(), null));
    }

    @PostMapping("/firms/new")
    Object enter(SignedIn me, @RequestParam Map<String, String> sent) {
        // From the account and the form's own key: the same form sent twice is one firm, and nobody chooses another's id.
        UUID id = UUID.nameUUIDFromBytes(("firm " + me.account() + " " + sent.getOrDefault("key", ""))
                .getBytes(StandardCharsets.UTF_8));
        FirmForm read = FirmForm.read(sent, comuni, id, false);
        Firm firm = read.firm();
        if (!sent.getOrDefault("declared", "").equals("yes")) {
            read.form().reject("declared", "organisations.wrong.declared");
        }
        if (firm != null && firms.representedBy(me.account()).stream().anyMatch(
                each -> each.codiceFiscale().equals(firm.codiceFiscale()) && !each.id().equals(id))) {
            read.form().reject("codice-fiscale", "organisations.wrong.there");
        }
        if (firm == null || read.form().isWrong()) {
            return form(read);
        }
        book.enter(firm, me.account());
        return SeeOther.to("/firms/" + id);
    }

    @PostMapping("/firms/{id}/accept")
    Object accept(SignedIn me, @PathVariable UUID id) {
        if (!representatives.accept(id, address(me), me.account())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return SeeOther.to("/firms/" + id);
    }

    @PostMapping("/firms/{id}/decline")
    Object decline(SignedIn me, @PathVariable UUID id) {
        representatives.takeBack(id, address(me));
        return SeeOther.to("/firms");
    }

    private String address(SignedIn me) {
        return people.find(me.account(), me, "own firms").email();
    }

    private static ModelAndView form(FirmForm read) {
        Map<String, Object> model = new HashMap<>(Map.of("form", read.form(), "comuni", read.comuni()));
        ModelAndView page = new ModelAndView("organisations/edit", model);
        page.setStatus(read.form().isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}
