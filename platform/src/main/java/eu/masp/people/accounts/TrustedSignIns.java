package eu.masp.people.accounts;

import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.shell.Language;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account it is when a provider that we trust says who somebody is: by the provider's own key; the first time by the e-mail
 * address, if the provider has verified it.
 */
@Service
public class TrustedSignIns {
    private final AccountTable accounts;
    private final Links links;
    private final Post post;
    private final JdbcClient jdbc;
    private final Clock clock;

    TrustedSignIns(AccountTable accounts, Links links, Post post, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.post = post;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account, opened if need be; empty when there is neither a known key nor a verified address. */
    @Transactional
    public Optional<Account> account(String issuer, String subject, @Nullable Email verified, Language language) {
        Optional<Account> known = jdbc.sql("SELECT account FROM trusted_identity WHERE issuer = ? AND subject = ?")
                .params(issuer, subject).query(UUID.class).optional().flatMap(accounts::find);
        if (known.isPresent() || verified == null) {
            return known.filter(account -> !account.closed());
        }
        if (!accounts.insert(UUID.randomUUID(), verified, null, language, clock.instant())) {
            // Whoever holds the address already; the row stays as it is until we are done.
            accounts.lock(verified);
        }
        Account account = accounts.find(verified).orElseThrow();
        if (account.demonstration()) {
            return Optional.empty();
        }
        if (!account.confirmed()) {
            // The address is theirs; a password set before by somebody who never confirmed it is not.
            accounts.forgetPassword(account.id());
            links.voidAll(account.id());
            accounts.confirm(account.id(), clock.instant());
        }
        jdbc.sql("INSERT INTO trusted_identity (issuer, subject, account, linked_at) VALUES (?, ?, ?, ?)")
                .params(issuer, subject, account.id(), Timestamp.from(clock.instant())).update();
        post.send(Letter.about(account.id(), "trusted", "/account"));
        return accounts.find(account.id());
    }
}
