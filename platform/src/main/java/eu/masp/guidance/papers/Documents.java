package eu.masp.guidance.papers;

import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.papers.Paper;
import eu.masp.papers.Papers;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The list of papers of a case: which there are and from when, which are wanted, and their files. */
@Service
public class Documents {
    /** How many are asked for at once. */
    public static final int MOST_WANTED = 10;
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Papers papers;
    private final Post post;
    private final Clock clock;

    Documents(JdbcClient jdbc, Papers papers, Post post, Clock clock) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.post = post;
        this.clock = clock;
    }

    public List<Document> of(UUID inCase) {
        Map<String, List<Paper>> files = papers.of(inCase).stream().collect(Collectors.groupingBy(Paper::kind));
        return jdbc.sql("SELECT id, step, title, dated, added_by, wanted, checked_at FROM guidance_document"
                + " WHERE case_id = ? ORDER BY added_at, id").param(inCase)
                .query((row, _) -> {
                    UUID id = Objects.requireNonNull(row.getObject(1, UUID.class));
                    Timestamp checked = row.getTimestamp(7);
                    return new Document(id, row.getObject(2, UUID.class), row.getString(3),
                            row.getObject(4, LocalDate.class), Objects.requireNonNull(row.getObject(5, UUID.class)),
                            row.getBoolean(6), checked == null ? null : checked.toInstant(),
                            files.getOrDefault(id.toString(), List.of()));
                }).list();
    }

    /** One of this case; not found otherwise. */
    public Document find(GuidanceCase one, UUID id) {
        return of(one.id()).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Transactional
    public UUID add(GuidanceCase one, @Nullable UUID step, String title, @Nullable LocalDate dated, UUID by) {
        return add(one, step, title, dated, by, false);
    }

    /** Asks her for papers; one letter for all of them. What is on the list with the same words and still missing is not asked for twice. */
    @Transactional
    public void ask(GuidanceCase one, @Nullable UUID step, List<String> titles, UUID by) {
        List<String> missing = of(one.id()).stream().filter(Document::missing).map(Document::title).toList();
        List<String> asked = titles.stream().distinct().filter(title -> !missing.contains(title)).toList();
        asked.forEach(title -> add(one, step, title, null, by, true));
        if (!asked.isEmpty()) {
            post.send(Letter.about(one.whose(), "guidance.papers-wanted", "/guidance/" + one.id() + "#documents"));
        }
    }

    private UUID add(GuidanceCase one, @Nullable UUID step, String title, @Nullable LocalDate dated, UUID by,
            boolean wanted) {
        if (of(one.id()).size() >= MOST) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO guidance_document (id, case_id, step, title, dated, added_by, added_at, wanted)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)").param(id).param(one.id()).param(step).param(title)
                .param(dated == null ? null : Date.valueOf(dated)).param(by).param(Timestamp.from(clock.instant()))
                .param(wanted).update();
        return id;
    }

    /** Ticked off, or not any more; on paper will do as well as with a file. */
    public void check(GuidanceCase one, UUID id, boolean checked) {
        int changed = jdbc.sql("UPDATE guidance_document SET checked_at = ? WHERE id = ? AND case_id = ?")
                .param(checked ? Timestamp.from(clock.instant()) : null).param(id).param(one.id()).update();
        if (changed == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Whoever entered it takes it away again, with the files they sent. */
    @Transactional
    public void remove(GuidanceCase one, UUID id, UUID by) {
        Document found = find(one, id);
        if (!found.addedBy().equals(by)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!found.removableBy(by)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        found.files().forEach(file -> papers.remove(file.id()));
        jdbc.sql("DELETE FROM guidance_document WHERE id = ?").param(id).update();
    }
}
