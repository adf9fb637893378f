package eu.masp.grants.desk;

import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.Claims;
import eu.masp.papers.Paper;
import eu.masp.papers.Papers;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.ContentPolicy;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Opens a paper for those who work on its case. */
@Controller
class PaperController {
    private final Papers papers;
    private final Claims claims;
    private final DeskAccess access;
    private final CaseLocks locks;

    PaperController(Papers papers, Claims claims, DeskAccess access, CaseLocks locks) {
        this.papers = papers;
        this.claims = claims;
        this.access = access;
        this.locks = locks;
    }

    @GetMapping("/desk/papers/{id}")
    ResponseEntity<byte[]> open(SignedIn me, @PathVariable UUID id) {
        me.requireAnySeat(Role.CASE_OFFICER, Role.AUDITOR);
        Paper paper = papers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        UUID application = claims.find(paper.subject()).map(Claim::application).orElse(paper.subject());
        DeskAccess.Opened opened = access.open(me, application, Role.CASE_OFFICER, Role.AUDITOR);
        if (locks.enter(me, opened).away()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(paper.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(paper.fileName(), StandardCharsets.UTF_8).build()
                                .toString())
                .header(ContentPolicy.HEADER, ContentPolicy.PAPER).header("X-Frame-Options", "SAMEORIGIN")
                .cacheControl(CacheControl.noStore()).body(papers.open(id));
    }
}
