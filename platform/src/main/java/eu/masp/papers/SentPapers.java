package eu.masp.papers;

import eu.masp.shell.ContentPolicy;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper on its way to whoever may see it. */
public final class SentPapers {

    private SentPapers() {
    }

    /** Shown as what it is and nothing else: it runs nothing, and no browser or proxy keeps it. */
    public static ResponseEntity<byte[]> answer(Paper paper, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                // Chromium shows no PDF under the policy of our pages: its viewer is an object to it.
                .header(ContentPolicy.HEADER, ContentPolicy.PAPER)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename(paper.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
