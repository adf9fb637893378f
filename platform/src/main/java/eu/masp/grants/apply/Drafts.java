package eu.masp.grants.apply;

import eu.masp.grants.calls.Call;
import eu.masp.papers.Papers;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications that are being written. A change is a function of what is stored: two windows at once lose nothing. */
@Component
class Drafts {
    /** How long one is kept that nobody touches: once sent it is an application, and the draft is of no use. */
    static final Duration KEPT = Duration.ofDays(60);
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final int ATTEMPTS = 20;

    private final DraftTable table;
    private final Papers papers;
    private final Commitments commitments;
    private final Clock clock;

    Drafts(DraftTable table, Papers papers, Commitments commitments, Clock clock) {
        this.table = table;
        this.papers = papers;
        this.commitments = commitments;
        this.clock = clock;
    }

    Optional<Draft> find(UUID id) {
        return table.find(id);
    }

    List<Draft> of(Collection<UUID> applicants) {
        return table.of(applicants);
    }

    /** One that was begun before and not sent. */
    Optional<Draft> findUnsent(Call call, UUID applicant) {
        return table.findUnsent(call.id(), applicant);
    }

    Draft begin(Call call, UUID applicant, UUID account, String facts) {
        return table.insert(call.id(), applicant, account, facts, clock.instant());
    }

    Draft change(UUID id, UnaryOperator<Draft> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Draft before = table.find(id).orElseThrow(GoneException::new);
            Draft after = change.apply(before);
            if (table.update(after, clock.instant())) {
                return after;
            }
        }
        throw new IllegalStateException("a draft was changed by others " + ATTEMPTS + " times in a row");
    }

    /** Takes it away with its papers and what the employer was asked. */
    @Transactional
    void discard(Draft draft) {
        papers.erase(draft.id());
        commitments.withdraw(draft.id());
        table.delete(draft.id());
    }

    /** What was never sent is erased with its papers; of what was sent only the draft. */
    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void expire() {
        int erased = 0;
        for (UUID id : table.untouchedSince(clock.instant().minus(KEPT))) {
            erased += table.expire(id) ? 1 : 0;
        }
        if (erased > 0) {
            LOG.info("{} drafts of applications erased: nobody had touched them for {} days", erased, KEPT.toDays());
        }
    }

    /** It was erased meanwhile. */
    static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
