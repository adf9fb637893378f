package eu.masp.post;

import eu.masp.shell.Language;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where letters go; whoever keeps the accounts implements it. */
public interface AddressBook {

    /** @param email where to write; null: the inbox here is all there is */
    record Address(@Nullable String email, Language language) {}

    /** Empty when the account is closed: nothing is written to it any more. */
    Optional<Address> find(UUID account);
}
