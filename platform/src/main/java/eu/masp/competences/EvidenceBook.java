package eu.masp.competences;

import eu.masp.competences.profile.Referees;
import eu.masp.competences.profile.StatementTable;
import eu.masp.shell.Words;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say of themselves, from whichever room of MASP they say it. */
@Component
public class EvidenceBook {
    /** Longer is no example any more. */
    public static final int LONGEST = 600;
    /** More than a profile can show. */
    public static final int MOST = 200;

    private final StatementTable statements;
    private final Referees referees;
    private final Consents consents;
    private final Clock clock;

    EvidenceBook(StatementTable statements, Referees referees, Consents consents, Clock clock) {
        this.statements = statements;
        this.referees = referees;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Adds what a person says. The same words for the same concept stand there once.
     *
     * @param concept a competence of the framework by its id, or a skill by its URI
     * @param label what the concept is called, for the day on which it is no longer known
     * @param source the room it comes from, a word of small letters: {@code own} for the profile itself
     * @return empty where the person has not agreed to anything being kept, or has said {@value #MOST} things
     * @throws IllegalArgumentException for more than {@value #LONGEST} characters
     */
    @Transactional
    public Optional<Evidence.Said> say(UUID account, String concept, Words label, String text, String source) {
        String words = text.strip();
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("at most " + LONGEST + " characters, not " + words.length());
        }
        var there = statements.of(account);
        Optional<Evidence.Said> same = there.stream()
                .filter(each -> each.concept().equals(concept) && each.text().equals(words)).findFirst();
        if (same.isPresent() || there.size() >= MOST || consents.given(account).isEmpty()) {
            return same;
        }
        Evidence.Said said = new Evidence.Said(UUID.randomUUID(), concept, label, words, source, clock.instant());
        statements.insert(account, said);
        consents.used(account);
        return Optional.of(said);
    }

    /** One’s own only; what was answered about it goes with it. Whether it was there. */
    public boolean erase(UUID account, UUID statement) {
        return referees.erase(account, statement);
    }
}
