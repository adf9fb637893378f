package eu.masp.people.accounts;

import eu.masp.post.AddressBook;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the post where an account holder reads letters. Invented people read none outside. */
@Component
class Addresses implements AddressBook {
    private final AccountTable accounts;

    Addresses(AccountTable accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Address> find(UUID account) {
        return accounts.find(account).filter(found -> !found.closed())
                .map(found -> new Address(found.demonstration() ? null : found.email(), found.language()));
    }
}
