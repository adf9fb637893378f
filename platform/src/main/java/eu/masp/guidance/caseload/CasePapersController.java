package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.papers.Documents;
import eu.masp.guidance.papers.PaperFiles;
import eu.masp.guidance.path.PathStep;
import eu.masp.guidance.path.Paths;
import eu.masp.guidance.words.Typed;
import eu.masp.papers.PaperRefusedException;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The papers of a case, for whoever holds it: asked for, brought, ticked off. Colleagues see the list and open none. */
@Controller
class CasePapersController {
    private static final int TITLE = 160;

    private final CaseAccess access;
    private final HerPages pages;
    private final Documents documents;
    private final PaperFiles files;
    private final Paths paths;

    CasePapersController(CaseAccess access, HerPages pages, Documents documents, PaperFiles files, Paths paths) {
        this.access = access;
        this.pages = pages;
        this.documents = documents;
        this.files = files;
        this.paths = paths;
    }

    /** Asks her for papers, one a line. */
    @PostMapping("/caseload/{id}/documents/ask")
    Object ask(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.holdingWorking(me, id);
        Form form = Form.of(sent);
        List<String> titles = Typed.text(form, "wanted", TITLE * Documents.MOST_WANTED, true).lines()
                .map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (titles.size() > Documents.MOST_WANTED) {
            form.reject("wanted", "guidance.wrong.too-many-papers", Documents.MOST_WANTED);
        }
        if (titles.stream().anyMatch(title -> title.length() > TITLE)) {
            form.reject("wanted", "guidance.wrong.long-line", TITLE);
        }
        if (form.isWrong()) {
            return pages.page(one, me, locale, form, "");
        }
        documents.ask(one, step(one, form.value("for-step")), titles, me.account());
        return SeeOther.to("/caseload/" + id + "/her?done=asked#documents");
    }

    @PostMapping("/caseload/{id}/documents")
    Object add(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file, Locale locale) {
        GuidanceCase one = access.holdingWorking(me, id);
        Form form = Form.of(sent);
        String title = Typed.text(form, "title", TITLE, true);
        LocalDate dated = Typed.day(form, "dated", false);
        if (!form.isWrong()) {
            try {
                files.add(one, step(one, form.value("step")), title, dated, file, me.account());
                return SeeOther.to("/caseload/" + id + "/her?done=added#documents");
            } catch (PaperRefusedException e) {
                form.reject("file", e.text());
            }
        }
        return pages.page(one, me, locale, form, "");
    }

    @PostMapping("/caseload/{id}/documents/{document}/files")
    Object send(SignedIn me, @PathVariable UUID id, @PathVariable UUID document,
            @RequestParam(required = false) @Nullable MultipartFile file, Locale locale) {
        GuidanceCase one = access.holdingWorking(me, id);
        try {
            files.keep(one, document, file, me.account());
        } catch (PaperRefusedException e) {
            return pages.page(one, me, locale,
                    Form.empty().reject(documents.find(one, document).field(), e.text()), "");
        }
        return SeeOther.to("/caseload/" + id + "/her?done=brought#documents");
    }

    @GetMapping("/caseload/{id}/documents/{document}/files/{file}")
    ResponseEntity<byte[]> open(SignedIn me, @PathVariable UUID id, @PathVariable UUID document,
            @PathVariable UUID file) {
        return files.open(access.holding(me, id), document, file, me.account());
    }

    @PostMapping("/caseload/{id}/documents/{document}/files/{file}/remove")
    Object removeFile(SignedIn me, @PathVariable UUID id, @PathVariable UUID document, @PathVariable UUID file) {
        files.remove(access.holdingWorking(me, id), document, file, me.account());
        return SeeOther.to("/caseload/" + id + "/her#documents");
    }

    @PostMapping("/caseload/{id}/documents/{document}/check")
    Object check(SignedIn me, @PathVariable UUID id, @PathVariable UUID document,
            @RequestParam(defaultValue = "") String checked) {
        documents.check(access.holdingWorking(me, id), document, checked.equals("yes"));
        return SeeOther.to("/caseload/" + id + "/her#documents");
    }

    @PostMapping("/caseload/{id}/documents/{document}/remove")
    Object remove(SignedIn me, @PathVariable UUID id, @PathVariable UUID document) {
        documents.remove(access.holdingWorking(me, id), document, me.account());
        return SeeOther.to("/caseload/" + id + "/her#documents");
    }

    /** A step of this case, or none where nothing of that kind was chosen. */
    private @Nullable UUID step(GuidanceCase one, String text) {
        return paths.of(one.id()).stream().map(PathStep::id).filter(step -> step.toString().equals(text)).findFirst()
                .orElse(null);
    }
}
