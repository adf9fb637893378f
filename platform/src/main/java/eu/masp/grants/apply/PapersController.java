package eu.masp.grants.apply;

import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.calls.Call;
import eu.masp.papers.Paper;
import eu.masp.papers.PaperRefusedException;
import eu.masp.papers.Papers;
import eu.masp.papers.SentPapers;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import eu.masp.shell.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The papers of an application: sent while it is written, and when more are asked for. */
@Controller
class PapersController {
    private final OwnFile own;
    private final Papers papers;
    private final RulesOfCalls rules;
    private final Texts texts;

    PapersController(OwnFile own, Papers papers, RulesOfCalls rules, Texts texts) {
        this.own = own;
        this.papers = papers;
        this.rules = rules;
        this.texts = texts;
    }

    @GetMapping("/applications/{id}/papers")
    ModelAndView list(SignedIn me, @PathVariable UUID id, Locale locale) {
        return page(id, call(me, id), Form.empty(), locale);
    }

    @PostMapping("/applications/{id}/papers")
    Object send(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = Paper.OTHER) String kind,
            @RequestParam(required = false) @Nullable MultipartFile file, Locale locale) throws IOException {
        Call call = call(me, id);
        if (!PaperNames.allowed(call, kind)) {
            throw OwnFile.notFound();
        }
        try {
            papers.keep(id, kind, file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename(),
                    file == null ? new byte[0] : file.getBytes(), me.account());
        } catch (PaperRefusedException e) {
            ModelAndView page = page(id, call,
                    Form.empty().reject(kind, e.text()),
                    locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return SeeOther.to("/applications/" + id + "/papers#" + kind);
    }

    @PostMapping("/applications/{id}/papers/{paper}/remove")
    Object remove(SignedIn me, @PathVariable UUID id, @PathVariable UUID paper) {
        own.unsent(me, id);
        find(id, paper).ifPresent(found -> papers.remove(found.id()));
        return SeeOther.to("/applications/" + id + "/papers");
    }

    @GetMapping("/applications/{id}/papers/{paper}")
    ResponseEntity<byte[]> open(SignedIn me, @PathVariable UUID id, @PathVariable UUID paper) {
        if (own.findSent(me, id).isEmpty()) {
            own.writing(me, id);
        }
        Paper found = find(id, paper).orElseThrow(OwnFile::notFound);
        return SentPapers.answer(found, papers.open(found.id()));
    }

    private Optional<Paper> find(UUID id, UUID paper) {
        return papers.find(paper).filter(found -> found.subject().equals(id));
    }

    /** The call of a draft, or of an application for which something more was asked. */
    private Call call(SignedIn me, UUID id) {
        Optional<OwnFile.Sent> sent = own.findSent(me, id);
        if (sent.isEmpty()) {
            return own.writing(me, id).call();
        }
        ApplicationState state = sent.get().application().state();
        if (state != ApplicationState.PAPERS_ASKED && state != ApplicationState.NOTICE_GIVEN
                && state != ApplicationState.REFUSED) {
            throw new OwnFile.AlreadySentException(id);
        }
        return sent.get().call();
    }

    private ModelAndView page(UUID id, Call call, Form form, Locale locale) {
        PaperNames names = new PaperNames(texts, Language.of(locale), rules.of(call).rules().catalogue());
        List<Paper> sent = papers.of(id);
        List<PaperSlot> kinds = new ArrayList<>();
        for (String kind : call.papers()) {
            kinds.add(new PaperSlot(kind, names.of(kind), true, of(kind, sent)));
        }
        kinds.add(new PaperSlot(Paper.OTHER, names.of(Paper.OTHER), false, of(Paper.OTHER, sent)));
        boolean writing = own.isDraft(id);
        return new ModelAndView("apply/papers",
                Map.of("id", id.toString(), "form", form, "kinds", kinds, "writing", writing));
    }

    private static List<Paper> of(String kind, List<Paper> sent) {
        return sent.stream().filter(paper -> paper.kind().equals(kind)).toList();
    }
}
