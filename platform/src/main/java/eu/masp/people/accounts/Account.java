package eu.masp.people.accounts;

import eu.masp.shell.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param email null once closed
 * @param password its hash; null: there is none
 * @param demonstration invented, for trials
 */
public record Account(UUID id, @Nullable String email, @Nullable String password, Language language, boolean confirmed,
        boolean closed, boolean demonstration) {

    /** Never the hash: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "account " + id;
    }
}
