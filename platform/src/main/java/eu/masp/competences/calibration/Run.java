package eu.masp.competences.calibration;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One working out of a family’s parameters.
 *
 * @param step what is being done while it runs
 * @param problem why it failed: a word of the texts
 * @param evidence null until there is some; its fingerprint {@code sha256} too
 */
record Run(UUID id, String family, State state, String step, UUID startedBy, Instant startedAt, String problem,
        @Nullable String evidence, @Nullable String sha256) {

    enum State {
        RUNNING, FAILED, CANCELLED, DRAFT, DISCARDED, SIGNED, WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst().orElseThrow();
        }

        /** Whether everybody may read its report: somebody answers for it, or did. */
        boolean open() {
            return this == SIGNED || this == WITHDRAWN;
        }
    }

    Optional<Report> report() {
        return Optional.ofNullable(evidence).map(Report::read);
    }

    /**
     * Something that happened to it.
     *
     * @param account null: the program itself
     */
    record Event(String event, @Nullable UUID account, String reason, Instant at) {}
}
