package eu.masp.post;

import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes letters in. A letter is written together with what it tells: in the same transaction, or not at all. */
@Component
public class Post {
    private final LetterTable table;
    private final AddressBook addresses;
    private final Mail mail;
    private final Texts texts;
    private final Clock clock;

    Post(LetterTable table, AddressBook addresses, Mail mail, Texts texts, Clock clock) {
        this.table = table;
        this.addresses = addresses;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    /** Nothing is written to an account that is closed. */
    public void send(Letter letter) {
        addresses.find(letter.to()).ifPresent(address -> {
            Language language = address.language();
            Object[] values = letter.values().toArray();
            String words = "letter." + letter.template();
            boolean byMail = mail.works() && address.email() != null;
            table.insert(new LetterTable.Written(UUID.randomUUID(), letter.to(), letter.template(), language.code(),
                    texts.get(language, words + ".subject", values), texts.get(language, words + ".body", values),
                    // A key lies here only while it waits for the postman.
                    letter.oneTime() && !byMail ? null : letter.link(), letter.oneTime()), clock.instant(), byMail);
        });
    }

    /** The language an account holder reads; empty where nothing is written to them. */
    public Optional<Language> language(UUID account) {
        return addresses.find(account).map(AddressBook.Address::language);
    }

    /** Whether letters leave by mail at all. */
    public boolean byMail() {
        return mail.works();
    }

    /** A letter as its reader sees it, newest first; for who wants to take their data along. */
    public List<InboxLetter> inbox(UUID account) {
        return table.inbox(account);
    }

    /** Takes away all letters of an account. */
    public void erase(UUID account) {
        table.erase(account);
    }
}
