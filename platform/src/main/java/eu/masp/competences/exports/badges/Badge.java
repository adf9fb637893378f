package eu.masp.competences.exports.badges;

import eu.masp.competences.exports.badges.Attested.Basis;
import eu.masp.competences.exports.badges.StatusLists.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A badge that was issued.
 *
 * @param credential the signed text itself
 * @param revokedAt null: it is not
 */
public record Badge(UUID id, UUID account, String competence, Basis basis, UUID evidence, Place place,
        String credential, Instant validUntil, @Nullable Instant revokedAt) {

    /**
     * What happened to it.
     *
     * @param step asked, issued or revoked
     * @param who holder, program or issuer
     * @param reason the issuer’s; else empty
     */
    public record Event(String step, Instant at, String who, String reason) {}

    public boolean revoked() {
        return revokedAt != null;
    }

}
