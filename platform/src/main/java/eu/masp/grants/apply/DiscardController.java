package eu.masp.grants.apply;

import eu.masp.papers.Papers;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Deletes a draft, after saying what goes with it: nothing brings it back. */
@Controller
class DiscardController {
    private final OwnFile own;
    private final Drafts drafts;
    private final Papers papers;
    private final Commitments commitments;

    DiscardController(OwnFile own, Drafts drafts, Papers papers, Commitments commitments) {
        this.own = own;
        this.drafts = drafts;
        this.papers = papers;
        this.commitments = commitments;
    }

    @GetMapping("/applications/{id}/discard")
    ModelAndView ask(SignedIn me, @PathVariable UUID id, Locale locale) {
        OwnFile.Writing file = own.unsent(me, id);
        return new ModelAndView("apply/discard", Map.of("id", id.toString(), "title",
                new CallWords(Language.of(locale)).title(file.call()), "papers", papers.of(id), "employer",
                commitments.of(id).map(Commitment::employer).orElse("")));
    }

    @PostMapping("/applications/{id}/discard")
    Object discard(SignedIn me, @PathVariable UUID id) {
        drafts.discard(own.unsent(me, id).draft());
        return SeeOther.to("/applications");
    }
}
