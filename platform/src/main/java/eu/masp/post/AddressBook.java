package eu.masp.post;

import eu.masp.shell.Language;
import java.util.Optional;
import java.util.UUID;

/** Where letters go; whoever keeps the accounts implements it. */
public interface AddressBook {

    /** @param email where to write; null: nowhere any more */
    record Address(@org.jspecify.annotations.Nullable String email, Language language) {}

    Optional<Address> find(UUID account);
}
