package eu.masp.competences.exports.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking a text that is said to be a badge.
 *
 * @param part of an altered one what was changed: header, content, signature; empty where that cannot be told
 * @param since when it was revoked; null: it was not, or that is not kept
 * @param says what it says; null where it is not genuine
 */
public record Checked(Outcome outcome, String part, @Nullable Instant since, @Nullable Says says) {

    static Checked of(Outcome outcome) {
        return new Checked(outcome, "", null, null);
    }

    static Checked altered(String part) {
        return new Checked(Outcome.ALTERED, part, null, null);
    }

    /**
     * What a badge says.
     *
     * @param id its own address
     * @param holder the name in it; empty: none
     * @param basis confirmed or measured
     * @param skills of ESCO, by label and address
     */
    public record Says(String id, String name, String description, String criteria, String evidence, String basis,
            String holder, String issuer, Instant from, Instant until, List<Skill> skills) {}

    public record Skill(String label, String uri) {}
}
