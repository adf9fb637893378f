package eu.masp.grants.apply;

import eu.masp.people.PartitaIva;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The employer’s side of a link: says what is asked, of the application nothing more, and takes one answer. */
@Controller
class CommitmentController {
    private static final int LONGEST = 120;

    private final Commitments commitments;

    CommitmentController(Commitments commitments) {
        this.commitments = commitments;
    }

    @GetMapping("/commitments/{token}")
    ModelAndView read(@PathVariable String token, Locale locale) {
        return commitments.find(token).map(found -> page(token, found, Form.empty(), List.of(), locale))
                .orElseGet(() -> gone(token));
    }

    @PostMapping("/commitments/{token}")
    ModelAndView answer(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
        Optional<Commitment> found = commitments.find(token);
        if (found.isEmpty()) {
            return gone(token);
        }
        Commitment commitment = found.get();
        if (commitment.answeredAt() != null) {
            return page(token, commitment, Form.empty(), List.of(), locale);
        }
        Form form = Form.of(sent.toSingleValueMap());
        boolean no = form.value("answer").equals("no");
        List<Commitment.Kind> kinds = no ? List.of()
                : EmployerController.kinds(sent).stream().filter(commitment.asked()::contains).toList();
        check(form, no, kinds);
        if (form.isWrong()) {
            ModelAndView page = page(token, commitment, form, kinds, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        commitments.answer(token, kinds, form.value("name"), form.value("role"),
                PartitaIva.parse(form.value("partita-iva")).map(PartitaIva::number).orElse(""));
        return commitments.find(token).map(after -> page(token, after, Form.empty(), List.of(), locale))
                .orElseGet(() -> gone(token));
    }

    private static void check(Form form, boolean no, List<Commitment.Kind> kinds) {
        for (String field : List.of("name", "role")) {
            // Who confirms nothing need not say who they are.
            if (!no && form.value(field).isEmpty() || form.value(field).length() > LONGEST) {
                form.reject(field, "apply.wrong." + field);
            }
        }
        if (!no) {
            PartitaIva.fault(form.value("partita-iva"))
                    .ifPresent(fault -> form.reject("partita-iva", "apply.wrong.partita-iva." + fault.word()));
        }
        if (!no && kinds.isEmpty()) {
            form.reject("kind", "apply.wrong.confirm");
        }
    }

    private static ModelAndView page(String token, Commitment commitment, Form form, List<Commitment.Kind> ticked,
            Locale locale) {
        return new ModelAndView("apply/commitment", Map.of("token", token, "commitment", commitment, "form", form,
                "ticked", ticked, "words", new CallWords(Language.of(locale))));
    }

    private ModelAndView gone(String token) {
        ModelAndView page = new ModelAndView("apply/commitment-gone", HttpStatus.GONE);
        return page.addObject("why", commitments.over(token).word());
    }
}
