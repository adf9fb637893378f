package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.guidance.words.Say;
import eu.masp.guidance.words.Says;
import eu.masp.people.People;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.util.ArrayList;
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

/** An invitation: nothing of her is shown here before she accepts, not even whether there is an account. */
@Controller
class InviteController {
    private final Cases cases;
    private final People people;
    private final GuidanceContent content;
    private final Says says;

    InviteController(Cases cases, People people, GuidanceContent content, Says says) {
        this.cases = cases;
        this.people = people;
        this.content = content;
        this.says = says;
    }

    @GetMapping("/caseload/invite")
    ModelAndView blank(SignedIn me, Locale locale) {
        List<Place> places = places(me, says.in(locale));
        return page(me, locale, Form.of(Map.of("place", places.isEmpty() ? "" : places.getFirst().id())));
    }

    @PostMapping("/caseload/invite")
    Object invite(SignedIn me, @RequestParam Map<String, String> sent, Locale locale) {
        Form form = Form.of(sent);
        Optional<Place> place = places(me, says.in(locale)).stream()
                .filter(each -> each.id().equals(form.value("place"))).findFirst();
        Optional<UUID> person = people.withEmail(form.value("email"));
        if (place.isEmpty()) {
            form.reject("place", "guidance.wrong.place");
        }
        if (!form.value("email").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
                || person.filter(me.account()::equals).isPresent()) {
            form.reject("email", "guidance.wrong.nobody");
        }
        if (form.isWrong() || place.isEmpty()) {
            return page(me, locale, form);
        }
        Optional<UUID> invited = cases.invite(person, form.value("email").toLowerCase(Locale.ROOT),
                place.get().body(), place.get().territory(), me.account());
        return invited.<Object>map(id -> SeeOther.to("/caseload/" + id + "?done=invited"))
                .orElseGet(() -> page(me, locale, form.reject("email", "guidance.wrong.already")));
    }

    private ModelAndView page(SignedIn me, Locale locale, Form form) {
        Say say = says.in(locale);
        return new ModelAndView("guidance/invite", Map.of("form", form, "places", places(me, say)),
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** For which body and where this person accompanies. */
    private List<Place> places(SignedIn me, Say say) {
        List<Place> places = new ArrayList<>();
        for (Seat seat : me.requireAnySeat(Role.GUIDE)) {
            List<String> territories = seat.territory() != null ? List.of(seat.territory())
                    : content.service(seat.body()).map(service -> service.territories()).orElse(List.of());
            territories.forEach(territory -> places.add(new Place(seat.body(), territory,
                    say.body(seat.body()) + ", " + say.territory(territory))));
        }
        return places.stream().distinct().toList();
    }
}
