package eu.masp.competences.profile;

import eu.masp.competences.Evidence;
import eu.masp.competences.OwnWords;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Asks somebody to confirm a statement: by letter, or by a link to pass on where no mail leaves from here. */
@Controller
class AskRefereeController {
    private static final Pattern EMAIL = Pattern
            .compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 120;

    private final StatementTable statements;
    private final Referees referees;
    private final StatementPages pages;
    private final People people;
    private final OwnWords words;
    private final String publicAddress;

    AskRefereeController(StatementTable statements, Referees referees, StatementPages pages, People people,
            OwnWords words,
            @Value("${masp.public-address}") String publicAddress) {
        this.statements = statements;
        this.referees = referees;
        this.pages = pages;
        this.people = people;
        this.words = words;
        this.publicAddress = publicAddress;
    }

    @PostMapping("/competences/statements/{id}/ask")
    Object ask(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        Evidence.Said said = statements.find(me.account(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Form form = Form.of(sent);
        String email = form.value("email").toLowerCase(Locale.ROOT);
        if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
            form.reject("email", "people.wrong.email");
        }
        if (!words.in(said)) {
            form.reject("email", "competences.wrong.referee.no-words");
        }
        if (people.withEmail(email).filter(me.account()::equals).isPresent()) {
            form.reject("email", "competences.wrong.referee.self");
        }
        if (form.value("name").isEmpty() || form.value("name").length() > LONGEST) {
            form.reject("name", "competences.wrong.name");
        }
        if (form.isWrong()) {
            return wrong(pages.of(me, said, form, "", "", locale));
        }
        return switch (referees.ask(me.account(), said, email, form.value("name"), Language.of(locale))) {
            case Referees.Asked.ByMail() -> SeeOther.to("/competences/statements/" + id + "?sent");
            case Referees.Asked.ByLink(String path) -> pages.of(me, said, Form.empty(), "", address() + path, locale);
            case Referees.Asked.TooMany(String why) -> wrong(pages.of(me, said,
                    form.reject("email", "competences.wrong.many." + why), "", "", locale));
        };
    }

    /** Takes a question back, so that its link opens nothing more and the same person may be asked anew. */
    @PostMapping("/competences/statements/{id}/asked/{asked}/cancel")
    Object cancel(SignedIn me, @PathVariable UUID id, @PathVariable UUID asked) {
        if (!referees.cancel(me.account(), id, asked)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return SeeOther.to("/competences/statements/" + id + "?cancelled");
    }

    private String address() {
        String base = publicAddress.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() : publicAddress;
        return base.replaceAll("/$", "");
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
