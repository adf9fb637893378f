package eu.masp.papers;

import eu.masp.database.BatchedLookup;
import eu.masp.papers.PaperRefusedException.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of applications, claims and cases of accompaniment. Who may send or open one is decided by who calls this. */
@Component
public class Papers {
    /** Bytes of one paper. */
    public static final int LARGEST = 10 * 1024 * 1024;
    /** Papers of one application, claim or case. */
    public static final int MOST = 40;
    private static final int LONGEST_NAME = 120;
    private static final String COLUMNS = """
            SELECT id, subject, kind, file_name, media_type, bytes, sha256, sent_by, sent_at, scanned FROM paper
            """;

    private final JdbcClient jdbc;
    private final VirusScan scan;
    private final Clock clock;
    private final BatchedLookup<UUID, List<Paper>> bySubject = BatchedLookup.of(this::bySubject);

    Papers(JdbcClient jdbc, VirusScan scan, Clock clock) {
        this.jdbc = jdbc;
        this.scan = scan;
        this.clock = clock;
    }

    /**
     * Looks at a file sent for a grant and keeps it; the same one sent twice is kept once.
     *
     * @throws PaperRefusedException when it is not kept
     */
    @Transactional
    public Paper keep(UUID subject, String kind, String fileName, byte[] content, UUID sentBy) {
        return keep(PaperUse.GRANT, subject, kind, fileName, content, sentBy);
    }

    /** The same for any use. */
    @Transactional
    public Paper keep(PaperUse use, UUID subject, String kind, String fileName, byte[] content, UUID sentBy) {
        if (content.length == 0) {
            throw new PaperRefusedException(Reason.EMPTY);
        }
        if (content.length > LARGEST) {
            throw new PaperRefusedException(Reason.TOO_LARGE);
        }
        String mediaType = PaperContent.mediaType(content);
        boolean scanned = scanned(content);
        byte[] sha256 = sha256(content);
        Optional<Paper> same = jdbc.sql(COLUMNS + "WHERE subject = ? AND kind = ? AND sha256 = ?")
                .params(subject, kind, sha256).query(Papers::paper).optional();
        if (same.isPresent()) {
            return same.get();
        }
        // Two at once wait for each other here, so that neither goes beyond the most there may be.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))").param(subject.toString()).query().listOfRows();
        if (of(subject).size() >= MOST) {
            throw new PaperRefusedException(Reason.TOO_MANY);
        }
        Paper paper = new Paper(UUID.randomUUID(), subject, kind, name(fileName), mediaType, content.length,
                HexFormat.of().formatHex(sha256), sentBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS), scanned);
        int added = jdbc
                .sql("""
                        INSERT INTO paper (id, subject, kind, file_name, media_type, bytes, sha256, sent_by, sent_at, scanned, used_for)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (subject, kind, sha256) DO NOTHING""")
                .params(paper.id(), subject, kind, paper.fileName(), mediaType, paper.bytes(), sha256, sentBy,
                        Timestamp.from(paper.sentAt()), scanned, use.word())
                .update();
        if (added == 0) {
            return jdbc.sql(COLUMNS + "WHERE subject = ? AND kind = ? AND sha256 = ?").params(subject, kind, sha256)
                    .query(Papers::paper).single();
        }
        jdbc.sql("INSERT INTO paper_content (paper, content) VALUES (?, ?)").params(paper.id(), content).update();
        return paper;
    }

    /** In the order in which they came. */
    public List<Paper> of(UUID subject) {
        return bySubject.find(subject).orElse(List.of());
    }

    private Map<UUID, List<Paper>> bySubject(List<UUID> subjects) {
        return of(subjects).stream().collect(Collectors.groupingBy(Paper::subject));
    }

    /** The same for several at once. */
    public List<Paper> of(Collection<UUID> subjects) {
        return subjects.isEmpty() ? List.of()
                : jdbc.sql(COLUMNS + "WHERE subject = ANY (?) ORDER BY sent_at, id")
                        .param(subjects.toArray(UUID[]::new))
                        .query(Papers::paper).list();
    }

    public Optional<Paper> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(Papers::paper).optional();
    }

    /** Its content. */
    public byte[] open(UUID id) {
        return Objects.requireNonNull(jdbc.sql("SELECT content FROM paper_content WHERE paper = ?").param(id)
                .query(byte[].class).single());
    }

    /** Papers of the same use with the same content that belong elsewhere: a sign to look twice, no more. */
    public List<Paper> sameElsewhere(UUID subject) {
        return jdbc
                .sql("""
                        SELECT p.id, p.subject, p.kind, p.file_name, p.media_type, p.bytes, p.sha256, p.sent_by, p.sent_at, p.scanned
                        FROM paper own JOIN paper p ON p.sha256 = own.sha256 AND p.subject <> own.subject AND p.used_for = own.used_for
                        WHERE own.subject = ? ORDER BY p.sent_at LIMIT 20""")
                .param(subject).query(Papers::paper).list();
    }

    /** Takes one away: only before it was sent in for good. */
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM paper WHERE id = ?").param(id).update();
    }

    /** Takes away all of a subject: when its retention ends. */
    public void erase(UUID subject) {
        jdbc.sql("DELETE FROM paper WHERE subject = ?").param(subject).update();
    }

    private boolean scanned(byte[] content) {
        return switch (scan.scan(content)) {
            case CLEAN -> true;
            case NOT_SCANNED -> false;
            case INFECTED -> throw new PaperRefusedException(Reason.INFECTED);
            case AWAY -> throw new PaperRefusedException(Reason.SCANNER_AWAY);
        };
    }

    /** The last part of what may be a path, without what no name needs. */
    private static String name(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "").strip();
        if (plain.isEmpty()) {
            return "file";
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(row.getObject("id", UUID.class), row.getObject("subject", UUID.class), row.getString("kind"),
                row.getString("file_name"), row.getString("media_type"), row.getLong("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")), row.getObject("sent_by", UUID.class),
                row.getTimestamp("sent_at").toInstant(), row.getBoolean("scanned"));
    }
}
