package eu.masp.people.accounts;

import eu.masp.people.HeldElsewhere;
import eu.masp.people.People;
import eu.masp.people.accounts.Links.Purpose;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.shell.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people do with an account. Nothing here tells a stranger whether an address has one: the answers are the same, and the work
 * is.
 */
@Service
public class Accounts {
    private final AccountTable table;
    private final Links links;
    private final Passwords passwords;
    private final People people;
    private final Post post;
    private final List<HeldElsewhere> elsewhere;
    /** By hand: passwords are computed outside, so that no connection waits for them. */
    private final TransactionOperations together;
    private final Clock clock;

    Accounts(AccountTable table, Links links, Passwords passwords, People people, Post post,
            List<HeldElsewhere> elsewhere, TransactionOperations together, Clock clock) {
        this.table = table;
        this.links = links;
        this.passwords = passwords;
        this.people = people;
        this.post = post;
        this.elsewhere = elsewhere;
        this.together = together;
        this.clock = clock;
    }

    public Optional<Account> find(UUID id) {
        return table.find(id);
    }

    public Optional<Account> find(Email email) {
        return table.find(email);
    }

    /** What is wrong with a new password, as the last part of a text's key. */
    public Optional<String> wrongPassword(String password, String email) {
        return Passwords.wrong(password, email);
    }

    /**
     * Opens an account, or writes to whoever has it already. One that was never confirmed takes the new password: the first one
     * may be a stranger's.
     *
     * @param next the path of ours at which this was begun, checked before; empty for none
     * @return the path of the link in the letter, if there is one: to be shown in a demonstration only
     */
    public Optional<String> signUp(Email email, String password, Language language, String next) {
        String hash = passwords.hash(password);
        return inOne(() -> signUpWith(email, hash, language, next));
    }

    private Optional<String> signUpWith(Email email, String hash, Language language, String next) {
        UUID id = UUID.randomUUID();
        if (!table.insert(id, email, hash, language, clock.instant())) {
            Account known = table.find(email).orElseThrow();
            if (known.confirmed()) {
                links.issue(null, Purpose.CONFIRM);
                post.send(Letter.about(known.id(), "known", "/sign-in" + with("?", next)));
                return Optional.empty();
            }
            id = known.id();
            table.setPassword(id, hash);
            table.setLanguage(id, language);
        }
        return Optional.of(sendConfirmation(id, next));
    }

    /** Sends the link again, to who knows the password. */
    @Transactional
    public Optional<String> confirmAgain(Account account, String next) {
        return Optional.of(sendConfirmation(account.id(), next));
    }

    private String sendConfirmation(UUID id, String next) {
        String link = links.issue(id, Purpose.CONFIRM) + with("&", next);
        post.send(Letter.withKey(id, "confirm", link));
        return link;
    }

    private static String with(String sign, String next) {
        return next.isEmpty() ? "" : sign + "next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    public boolean canConfirm(String token) {
        return links.owner(token, Purpose.CONFIRM).isPresent();
    }

    /** For limits: whose link it is. */
    public Optional<UUID> confirming(String token) {
        return links.owner(token, Purpose.CONFIRM);
    }

    /**
     * Confirms the address. Asks for the password too: the letter may have reached somebody for whom a stranger signed up.
     */
    public Optional<Account> confirm(String token, String password) {
        return links.owner(token, Purpose.CONFIRM).flatMap(table::find)
                .filter(found -> passwords.matches(password, found.password()))
                .flatMap(found -> inOne(() -> {
                    // A link that went to somebody else meanwhile is used up, and so is one whose password was replaced.
                    if (!links.use(token, Purpose.CONFIRM)) {
                        return Optional.empty();
                    }
                    table.confirm(found.id(), clock.instant());
                    return table.find(found.id());
                }));
    }

    /** The account with this address and password; not necessarily confirmed. As slow for an address nobody has. */
    public Optional<Account> check(Email email, String password) {
        Optional<Account> account = table.find(email).filter(found -> !found.closed() && !found.demonstration());
        boolean right = passwords.matches(password, account.map(Account::password).orElse(null));
        return right ? account : Optional.empty();
    }

    public boolean check(UUID id, String password) {
        return passwords.matches(password, table.find(id).map(Account::password).orElse(null));
    }

    /** Sends a link for a new password, if the address has an account. Returns its path, for demonstrations. */
    @Transactional
    public Optional<String> forgotten(Email email) {
        Optional<Account> account = table.find(email).filter(found -> !found.demonstration());
        String link = links.issue(account.map(Account::id).orElse(null), Purpose.PASSWORD);
        account.ifPresent(known -> post.send(Letter.withKey(known.id(), "password", link)));
        return account.map(_ -> link);
    }

    public Optional<Account> forgetful(String token) {
        return links.owner(token, Purpose.PASSWORD).flatMap(table::find);
    }

    /** Sets a new password by a link; whoever followed it reads the address's letters, so it is confirmed by that too. */
    public boolean renew(String token, String password) {
        String hash = passwords.hash(password);
        return inOne(() -> {
            Optional<UUID> owner = links.owner(token, Purpose.PASSWORD);
            if (owner.isEmpty() || !links.use(token, Purpose.PASSWORD)) {
                return false;
            }
            table.confirm(owner.get(), clock.instant());
            replace(owner.get(), hash);
            return true;
        });
    }

    /** Changes the password and ends all sessions; the caller begins a new one. */
    public void changePassword(UUID id, String password) {
        String hash = passwords.hash(password);
        together.executeWithoutResult(_ -> replace(id, hash));
    }

    private void replace(UUID id, String hash) {
        table.setPassword(id, hash);
        links.voidAll(id);
        table.endSessions(id);
        post.send(Letter.about(id, "password-changed", "/forgotten"));
    }

    public void setLanguage(UUID id, Language language) {
        table.setLanguage(id, language);
    }

    /** Erases who the person is and closes the account. What was decided and paid under its key stays. */
    @Transactional
    public void close(UUID id) {
        elsewhere.forEach(each -> each.closed(id));
        people.erase(id);
        links.voidAll(id);
        post.erase(id);
        table.endSessions(id);
        table.close(id, clock.instant());
    }

    /** The first administrator: no letter confirms the address, as mail may not work yet. */
    @Transactional
    Optional<Account> openConfirmed(Email email, String password, Language language) {
        UUID id = UUID.randomUUID();
        if (!table.insert(id, email, passwords.hash(password), language, clock.instant())) {
            return Optional.empty();
        }
        table.confirm(id, clock.instant());
        return table.find(id);
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(together.execute(_ -> work.get()));
    }
}
