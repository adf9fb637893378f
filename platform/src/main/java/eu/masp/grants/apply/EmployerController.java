package eu.masp.grants.apply;

import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Asks the employer what it undertakes at the workplace: a grant without flexibility there helps little. */
@Controller
class EmployerController {
    private static final int LONGEST = 120;

    private final OwnFile own;
    private final Commitments commitments;
    private final String publicAddress;

    EmployerController(OwnFile own, Commitments commitments, @Value("${masp.public-address}") String publicAddress) {
        this.own = own;
        this.commitments = commitments;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/applications/{id}/employer")
    ModelAndView show(SignedIn me, @PathVariable UUID id, Locale locale) {
        requireOwn(me, id);
        return page(id, blank(me), List.of(), "", locale);
    }

    @PostMapping("/applications/{id}/employer")
    Object ask(SignedIn me, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
        requireChangeable(me, id);
        Form form = Form.of(sent.toSingleValueMap());
        List<Commitment.Kind> kinds = kinds(sent);
        if (form.value("employer").isEmpty() || form.value("employer").length() > LONGEST) {
            form.reject("employer", "apply.wrong.employer");
        }
        if (form.value("person").isEmpty() || form.value("person").length() > LONGEST) {
            form.reject("person", "apply.wrong.person");
        }
        if (kinds.isEmpty()) {
            form.reject("kind", "apply.wrong.kinds");
        }
        if (form.isWrong()) {
            ModelAndView page = page(id, form, kinds, "", locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        String base = publicAddress.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() : publicAddress;
        String link = base.replaceAll("/$", "") + commitments.ask(id, form.value("employer"),
                form.value("person"), kinds);
        return page(id, blank(me), List.of(), link, locale);
    }

    @PostMapping("/applications/{id}/employer/withdraw")
    Object withdraw(SignedIn me, @PathVariable UUID id) {
        requireChangeable(me, id);
        commitments.withdraw(id);
        return SeeOther.to("/applications/" + id + "/employer");
    }

    private void requireOwn(SignedIn me, UUID id) {
        if (own.findSent(me, id).isEmpty()) {
            own.writing(me, id);
        }
    }

    /** What the employer confirmed for an application that was sent stays with it. */
    private void requireChangeable(SignedIn me, UUID id) {
        requireOwn(me, id);
        if (fixed(id)) {
            throw new OwnFile.AlreadySentException(id);
        }
    }

    private boolean fixed(UUID id) {
        return !own.isDraft(id) && commitments.of(id).map(Commitment::confirmed).filter(all -> !all.isEmpty())
                .isPresent();
    }

    /** The name the employer is to see, as far as it is known; an address is no name. */
    private static Form blank(SignedIn me) {
        return Form.of(Map.of("person", me.name().contains("@") ? "" : me.name()));
    }

    static List<Commitment.Kind> kinds(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("kind", List.of()).stream().flatMap(word -> Commitment.Kind.find(word).stream())
                .distinct().toList();
    }

    private ModelAndView page(UUID id, Form form, List<Commitment.Kind> ticked, String link, Locale locale) {
        CallWords words = new CallWords(Language.of(locale));
        Optional<Commitment> commitment = commitments.of(id);
        return new ModelAndView("apply/employer", Map.of("id", id.toString(), "form", form, "ticked", ticked,
                "kinds", Stream.of(Commitment.Kind.values()).toList(), "commitment", commitment, "link", link,
                "words", words, "fixed", fixed(id)));
    }
}
