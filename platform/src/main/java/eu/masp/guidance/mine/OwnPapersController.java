package eu.masp.guidance.mine;

import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.papers.Documents;
import eu.masp.guidance.papers.PaperFiles;
import eu.masp.guidance.words.Typed;
import eu.masp.papers.PaperRefusedException;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
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

/** The papers of her accompaniment, for her. */
@Controller
class OwnPapersController {
    private static final int TITLE = 160;

    private final CaseAccess access;
    private final MinePages pages;
    private final Documents documents;
    private final PaperFiles files;

    OwnPapersController(CaseAccess access, MinePages pages, Documents documents, PaperFiles files) {
        this.access = access;
        this.pages = pages;
        this.documents = documents;
        this.files = files;
    }

    @PostMapping("/guidance/{id}/documents")
    Object add(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file, Locale locale) {
        GuidanceCase one = access.ownWorking(me, id);
        Form form = Form.of(sent);
        String title = Typed.text(form, "title", TITLE, true);
        LocalDate dated = Typed.day(form, "dated", false);
        if (!form.isWrong()) {
            try {
                files.add(one, null, title, dated, file, me.account());
                return SeeOther.to("/guidance/" + id + "?done=kept#documents");
            } catch (PaperRefusedException e) {
                form.reject("file", e.text());
            }
        }
        return page(one, locale, form);
    }

    @PostMapping("/guidance/{id}/documents/{document}/files")
    Object send(SignedIn me, @PathVariable UUID id, @PathVariable UUID document,
            @RequestParam(required = false) @Nullable MultipartFile file, Locale locale) {
        GuidanceCase one = access.ownWorking(me, id);
        try {
            files.keep(one, document, file, me.account());
        } catch (PaperRefusedException e) {
            return page(one, locale, Form.empty().reject(documents.find(one, document).field(), e.text()));
        }
        return SeeOther.to("/guidance/" + id + "?done=brought#documents");
    }

    @GetMapping("/guidance/{id}/documents/{document}/files/{file}")
    ResponseEntity<byte[]> open(SignedIn me, @PathVariable UUID id, @PathVariable UUID document,
            @PathVariable UUID file) {
        return files.open(access.own(me, id), document, file);
    }

    @PostMapping("/guidance/{id}/documents/{document}/files/{file}/remove")
    Object removeFile(SignedIn me, @PathVariable UUID id, @PathVariable UUID document, @PathVariable UUID file) {
        files.remove(access.own(me, id), document, file, me.account());
        return SeeOther.to("/guidance/" + id + "#documents");
    }

    @PostMapping("/guidance/{id}/documents/{document}/remove")
    Object remove(SignedIn me, @PathVariable UUID id, @PathVariable UUID document) {
        documents.remove(access.own(me, id), document, me.account());
        return SeeOther.to("/guidance/" + id + "#documents");
    }

    private ModelAndView page(GuidanceCase one, Locale locale, Form form) {
        return new ModelAndView("guidance/mine", Map.of("mine", pages.of(one, locale, ""), "form", form, "named", true),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
