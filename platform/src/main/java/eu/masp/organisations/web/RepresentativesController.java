package eu.masp.organisations.web;

import eu.masp.organisations.Firm;
import eu.masp.organisations.Representatives;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who acts for a firm: who is asked, who is no longer. */
@Controller
class RepresentativesController {
    private static final String EMAIL = "[^@\\s]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+";
    private static final int LONGEST = 254;
    private static final int MOST = 20;

    private final OwnFirms own;
    private final Representatives representatives;
    private final People people;
    private final Post post;
    private final Clock clock;

    RepresentativesController(OwnFirms own, Representatives representatives, People people, Post post, Clock clock) {
        this.own = own;
        this.representatives = representatives;
        this.people = people;
        this.post = post;
        this.clock = clock;
    }

    @GetMapping("/firms/{id}/people")
    ModelAndView show(SignedIn me, @PathVariable UUID id) {
        return page(me, own.require(me, id), Form.empty());
    }

    @Transactional
    @PostMapping("/firms/{id}/people")
    public Object invite(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Firm firm = own.require(me, id);
        Form form = Form.of(sent);
        String email = form.value("email").toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST || !email.matches(EMAIL)) {
            return page(me, firm, form.reject("email", "organisations.wrong.email"));
        }
        boolean isAsked = representatives.invitations(id).stream().anyMatch(each -> each.email().equals(email));
        if (representatives.invitations(id).size() >= MOST) {
            return page(me, firm, form.reject("email", "organisations.wrong.invitations"));
        }
        if (!isAsked) {
            representatives.invite(id, email, me.account());
            // Whether somebody has this address here is for the post to know, not for whoever asks.
            people.findByEmail(email)
                    .ifPresent(account -> post.send(Letter.about(account, "firm-invitation", "/firms", firm.name())));
        }
        return SeeOther.to("/firms/" + id + "/people");
    }

    @PostMapping("/firms/{id}/people/take-back")
    Object takeBack(SignedIn me, @PathVariable UUID id, @RequestParam String email) {
        own.require(me, id);
        representatives.takeBack(id, email);
        return SeeOther.to("/firms/" + id + "/people");
    }

    @PostMapping("/firms/{id}/people/{representative}/end")
    Object end(SignedIn me, @PathVariable UUID id, @PathVariable long representative) {
        Firm firm = own.require(me, id);
        boolean mine = representatives.now(id).stream()
                .anyMatch(each -> each.id() == representative && each.account().equals(me.account()));
        if (!representatives.end(id, representative)) {
            return page(me, firm, Form.empty().reject("email", "organisations.wrong.last"));
        }
        return SeeOther.to(mine ? "/firms" : "/firms/" + id + "/people");
    }

    private ModelAndView page(SignedIn me, Firm firm, Form form) {
        ModelAndView page = new ModelAndView("organisations/people", Map.of("firm", firm, "form", form, "me",
                me.account(), "now", representatives.now(firm.id()), "invitations",
                representatives.invitations(firm.id()), "zone", clock.getZone()));
        page.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}
