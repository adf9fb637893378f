package eu.masp.guidance.rights;

import eu.masp.entitlements.KeptResults;
import eu.masp.entitlements.ResultPicture;
import eu.masp.entitlements.ResultPictures;
import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.content.Bilingual;
import eu.masp.guidance.words.Say;
import eu.masp.guidance.words.Says;
import eu.masp.measures.Text;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what the check says in a case, only when she says so: she herself, or whoever sits beside her and has asked her. */
@Controller
class KeepController implements KeptResults {
    private final ResultPictures results;
    private final Pictures pictures;
    private final BegunChecks checks;
    private final Cases cases;
    private final BesideHer beside;
    private final People people;
    private final Says says;

    KeepController(ResultPictures results, Pictures pictures, BegunChecks checks, Cases cases, BesideHer beside,
            People people, Says says) {
        this.results = results;
        this.pictures = pictures;
        this.checks = checks;
        this.cases = cases;
        this.beside = beside;
        this.people = people;
        this.says = says;
    }

    @Override
    public List<String> now() {
        return SignedIn.now().filter(me -> !cases(me).isEmpty()).map(_ -> List.of("/check/accompaniment"))
                .orElse(List.of());
    }

    @GetMapping("/check/accompaniment")
    Object ask(SignedIn me, HttpServletRequest request, Locale locale) {
        return page(me, request, locale, Form.empty());
    }

    @PostMapping("/check/accompaniment")
    Object keep(SignedIn me, HttpServletRequest request, @RequestParam Map<String, String> sent, Locale locale) {
        Form form = Form.of(sent);
        Optional<ResultPicture> picture = results.of(request);
        Optional<GuidanceCase> one = cases(me).stream()
                .filter(each -> each.id().toString().equals(form.value("place"))).findFirst();
        if (one.isEmpty()) {
            form.reject("place", "guidance.wrong.place");
        }
        if (!form.value("agree").equals("yes")) {
            form.reject("agree", "guidance.wrong.keep");
        }
        if (form.isWrong() || one.isEmpty() || picture.isEmpty()) {
            return page(me, request, locale, form);
        }
        boolean own = me.account().equals(one.get().person());
        pictures.keep(one.get().id(), picture.get().on(), own, picture.get().lines().stream()
                .map(line -> new PictureLine(line.measure(), word(line.verdict()), both(line.title()),
                        both(line.says())))
                .toList());
        checks.end(me.account());
        return SeeOther.to(own ? "/guidance/" + one.get().id() + "?done=picture#rights"
                : "/caseload/" + one.get().id() + "/her#rights");
    }

    private Object page(SignedIn me, HttpServletRequest request, Locale locale, Form form) {
        Optional<ResultPicture> picture = results.of(request);
        Say say = says.in(locale);
        if (picture.isEmpty()) {
            return SeeOther.to("/check");
        }
        List<KeepPlace> places = cases(me).stream().map(one -> place(one, me, say)).toList();
        return new ModelAndView("guidance/keep",
                Map.of("picture", picture.get(), "places", places, "say", say, "form", form,
                        "together", me.holdsSeats()),
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private KeepPlace place(GuidanceCase one, SignedIn me, Say say) {
        boolean own = me.account().equals(one.person());
        if (own) {
            return new KeepPlace(one.id(), say.t("guidance.keep.own", say.body(one.body())), "", true);
        }
        String given = people.find(one.whose(), me, "accompaniment").name();
        String name = given.isBlank() ? say.t("guidance.who.nameless") : given;
        return new KeepPlace(one.id(), say.t("guidance.keep.hers", name), name, false);
    }

    /** Her own that are going on; for who accompanies the one the check was begun for. */
    private List<GuidanceCase> cases(SignedIn me) {
        List<GuidanceCase> found = new ArrayList<>(cases.of(me.account()).stream()
                .filter(one -> one.works() || one.state() == CaseState.REQUESTED).toList());
        beside.of(me).ifPresent(found::add);
        return found;
    }

    private static String word(ResultPicture.Verdict verdict) {
        return switch (verdict) {
            case YES -> "yes";
            case UNKNOWN -> "unknown";
            case ONE_STEP -> "step";
        };
    }

    private static Bilingual both(Text text) {
        return new Bilingual(text.in("it"), text.in("en"));
    }
}
