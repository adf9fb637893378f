package eu.masp.guidance.papers;

import eu.masp.guidance.cases.CaseEvents;
import eu.masp.guidance.cases.Cases.EndedByPerson;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.papers.Paper;
import eu.masp.papers.PaperUse;
import eu.masp.papers.Papers;
import eu.masp.papers.SentPapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The files of papers in a case. That the case is open to whoever asks is looked at before. */
@Service
public class PaperFiles {
    private final Documents documents;
    private final Papers papers;
    private final CaseEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperFiles(Documents documents, Papers papers, CaseEvents events, JdbcClient jdbc, Clock clock) {
        this.documents = documents;
        this.papers = papers;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether somebody chose a file, be it an empty one. */
    public static boolean chosen(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name != null && !name.isBlank() || file != null && !file.isEmpty();
    }

    /**
     * A new line of the list, with its file if one was chosen; neither where the file is refused.
     *
     * @throws eu.masp.papers.PaperRefusedException with the reason
     */
    @Transactional
    public void add(GuidanceCase one, @Nullable UUID step, String title, @Nullable LocalDate dated,
            @Nullable MultipartFile file, UUID by) {
        UUID id = documents.add(one, step, title, dated, by);
        if (chosen(file)) {
            keep(one, id, file, by);
        }
    }

    /**
     * A file for a line of the list. What she brings anew is to be looked at anew.
     *
     * @throws eu.masp.papers.PaperRefusedException with the reason; nothing is kept
     */
    @Transactional
    public void keep(GuidanceCase one, UUID document, @Nullable MultipartFile file, UUID by) {
        documents.find(one, document);
        String name = file == null ? null : file.getOriginalFilename();
        papers.keep(PaperUse.ACCOMPANIMENT, one.id(), document.toString(), name == null ? "" : name, bytes(file), by);
        if (by.equals(one.person())) {
            jdbc.sql("UPDATE guidance_document SET brought_at = ?, checked_at = NULL WHERE id = ?")
                    .params(Timestamp.from(clock.instant()), document).update();
        }
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who sent a file takes it away again. */
    @Transactional
    public void remove(GuidanceCase one, UUID document, UUID file, UUID by) {
        Paper found = find(one, document, file);
        if (!found.sentBy().equals(by)) {
            throw notFound();
        }
        papers.remove(found.id());
        if (by.equals(one.person())) {
            boolean more = documents.find(one, document).files().stream().anyMatch(each -> each.sentBy().equals(by));
            jdbc.sql("UPDATE guidance_document SET brought_at = NULL WHERE id = ? AND NOT ?").params(document, more)
                    .update();
        }
    }

    /** For her: her own looks are nobody's business. */
    public ResponseEntity<byte[]> open(GuidanceCase one, UUID document, UUID file) {
        Paper found = find(one, document, file);
        return SentPapers.answer(found, papers.open(found.id()));
    }

    /** For who accompanies: written down, with the title, where she sees it. */
    @Transactional
    public ResponseEntity<byte[]> open(GuidanceCase one, UUID document, UUID file, UUID reader) {
        Paper found = find(one, document, file);
        events.openedPaper(one.id(), reader, documents.find(one, document).title());
        return SentPapers.answer(found, papers.open(found.id()));
    }

    /** What she gave by herself goes at once when she ends it. */
    @EventListener
    @Transactional
    public void ended(EndedByPerson event) {
        papers.of(event.id()).stream().filter(file -> file.sentBy().equals(event.person()))
                .forEach(file -> papers.remove(file.id()));
    }

    private Paper find(GuidanceCase one, UUID document, UUID file) {
        return papers.find(file).filter(found -> found.subject().equals(one.id())
                && found.kind().equals(document.toString())).orElseThrow(PaperFiles::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
