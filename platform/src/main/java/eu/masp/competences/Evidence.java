package eu.masp.competences;

import eu.masp.shell.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What speaks for a competence or a skill. Of three kinds that are never added up or mixed. */
public sealed interface Evidence {

    /** A competence of the framework by its id, or a skill by its URI. */
    String concept();

    Instant at();

    /**
     * Said by the person.
     *
     * @param label what the concept was called when it was said
     * @param source where it was said: {@code own} on the profile, else the room that added it
     */
    record Said(UUID id, String concept, Words label, String text, String source, Instant at) implements Evidence {}

    /**
     * Said by the person and confirmed by somebody else. Who answered by a link gave name and relation; nobody checked them.
     *
     * @param statement what it is about
     * @param by who confirms
     * @param relation how they know the person; of an operator the body
     * @param operator whether an operator of a body confirms, who is known to MASP
     * @param byMail whether the link went to an address by mail; else the person passed it on
     */
    record Confirmed(UUID id, UUID statement, String concept, String by, String relation, boolean operator,
            boolean byMail, Verdict verdict, String sentence, Instant at) implements Evidence {

        /** Whether it is a confirmation: a link that the person hands over can be answered by anybody, the person included. */
        public boolean counts() {
            return operator || byMail;
        }
    }

    /**
     * Measured by a chapter.
     *
     * @param sitting which one
     * @param concept a competence, or a family where {@code family} says so
     * @param low where the range begins on the family’s scale, and {@code high} where it ends: it holds four times in five
     * @param provisional whether the parameters rest on no data yet
     */
    record Measured(UUID sitting, String concept, boolean family, double low, double high, boolean doubtful,
            boolean provisional, Instant at) implements Evidence {}

    /** What a referee answers. */
    enum Verdict {
        YES, PARTLY, NO;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Verdict> find(String word) {
            return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
        }
    }
}
