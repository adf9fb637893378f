package eu.masp.post;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to an account holder. Its words are the texts {@code letter.<template>.subject} and {@code letter.<template>.body},
 * in the person's language.
 *
 * @param to an account
 * @param values for the places in the texts
 * @param link a path of ours where the matter goes on; null: there is nothing to do
 * @param oneTime whether the link opens a door by itself: it then goes out by mail, never into the inbox
 */
public record Letter(UUID to, String template, List<String> values, @Nullable String link, boolean oneTime) {

    public static Letter about(UUID to, String template, @Nullable String link, String... values) {
        return new Letter(to, template, List.of(values), link, false);
    }

    public static Letter withKey(UUID to, String template, String link, String... values) {
        return new Letter(to, template, List.of(values), link, true);
    }
}
