package eu.masp.people.accounts;

import eu.masp.post.Post;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets addresses that nobody confirmed: whoever they belong to never asked for an account. */
@Component
class UnconfirmedAccounts {
    static final Duration KEPT = Duration.ofDays(7);

    private final AccountTable accounts;
    private final Links links;
    private final Post post;
    private final Clock clock;

    UnconfirmedAccounts(AccountTable accounts, Links links, Post post, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.post = post;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void delete() {
        for (UUID account : accounts.lockUnconfirmed(clock.instant().minus(KEPT))) {
            links.voidAll(account);
            post.erase(account);
            accounts.delete(account);
        }
    }
}
