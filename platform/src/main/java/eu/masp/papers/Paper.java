package eu.masp.papers;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper that somebody sent.
 *
 * @param subject the application or claim it belongs to
 * @param kind the id of the paper that was asked for; {@link #RECEIPT} or {@link #OTHER}
 * @param fileName as it was called where it came from, without a path
 * @param mediaType as its content says: application/pdf, image/jpeg or image/png
 * @param sha256 its fingerprint in hexadecimal
 * @param scanned whether a virus scanner has looked at it
 */
public record Paper(UUID id, UUID subject, String kind, String fileName, String mediaType, long bytes, String sha256,
        UUID sentBy, Instant sentAt, boolean scanned) {
    /** What was spent, for a claim. */
    public static final String RECEIPT = "receipt";
    /** Something that nobody asked for. */
    public static final String OTHER = "other";

    public boolean picture() {
        return mediaType.startsWith("image/");
    }
}
