package eu.masp.grants.claims;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.claims.ClaimRefusedException.Reason;
import eu.masp.grants.ledger.Movement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes claims from state to state, with their money. Who may take a step is decided by who calls this. */
@Component
public class Claims {
    private static final int WHOLE = 100;
    /** Steps that say how much. */
    private static final Set<ClaimStep> OF_THEIR_OWN = Set.of(ClaimStep.CHECK, ClaimStep.REJECT,
            ClaimStep.ORDER_RECOVERY, ClaimStep.CANCEL_RECOVERY, ClaimStep.RECOVER_PART, ClaimStep.RECOVER);

    private final ClaimTable table;
    private final ClaimMoney money;
    private final Applications applications;
    private final Calls calls;
    private final List<PaymentCondition> conditions;
    private final Clock clock;

    Claims(ClaimTable table, ClaimMoney money, Applications applications, Calls calls,
            List<PaymentCondition> conditions, Clock clock) {
        this.table = table;
        this.money = money;
        this.applications = applications;
        this.calls = calls;
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * Claims a refund; the same sent twice is lodged once.
     *
     * @param month any day of the month it is for; null where the measure does not pay by the month
     * @param spent what the receipts say
     * @throws ClaimRefusedException when there is no right to it
     */
    @Transactional
    public Claim lodge(UUID applicationId, @Nullable LocalDate month, long spent, String actor, String once) {
        Application application = applications.lock(applicationId);
        Optional<Claim> same = table.findSame(applicationId, once);
        if (same.isPresent()) {
            return same.get();
        }
        if (application.state() != ApplicationState.AWARDED) {
            throw new ClaimRefusedException(Reason.NOT_AWARDED);
        }
        List<Claim> before = table.of(applicationId);
        LocalDate first = month(application, month, before);
        long asked = asked(application, spent);
        UUID id = UUID.randomUUID();
        Claim claim = new Claim(id, applicationId, before.size() + 1, first, spent, asked, null, 0, 0,
                ClaimState.LODGED,
                1,
                cut(before) || drawn(application, id), clock.instant());
        table.insert(claim, actor, once);
        money.lodged(application, claim, actor);
        return claim;
    }

    private @Nullable LocalDate month(Application application, @Nullable LocalDate month, List<Claim> before) {
        if (application.monthly() == null) {
            return null;
        }
        LocalDate first = month == null ? null : month.withDayOfMonth(1);
        boolean taken = before.stream().anyMatch(claim -> claim.state() != ClaimState.WITHDRAWN
                && claim.state() != ClaimState.REJECTED && first != null && first.equals(claim.month()));
        if (first == null || taken || first.isAfter(LocalDate.now(clock))) {
            throw new ClaimRefusedException(Reason.MONTH);
        }
        return first;
    }

    /** What was spent, as far as the month and the award reach. */
    private long asked(Application application, long spent) {
        if (spent <= 0) {
            throw new ClaimRefusedException(Reason.MORE_THAN_CLAIMED);
        }
        long monthly = application.monthly() == null ? spent : Math.min(spent, application.monthly());
        long asked = Math.min(monthly, money.left(application));
        if (asked <= 0) {
            throw new ClaimRefusedException(Reason.MORE_THAN_AWARDED);
        }
        return asked;
    }

    /** Whoever took a claim back, or of whose claims something was not due, is not drawn again: all receipts are checked. */
    private static boolean cut(List<Claim> before) {
        return before.stream().anyMatch(claim -> claim.state() == ClaimState.WITHDRAWN
                || claim.state() == ClaimState.REJECTED || claim.due() != null && claim.due() < claim.asked());
    }

    /** Drawn by the claim's own id: who lodges it cannot choose, and anybody can work it out again. */
    private boolean drawn(Application application, UUID claim) {
        int share = calls.find(application.call()).orElseThrow().checkedShare();
        return Math.floorMod(claim.getLeastSignificantBits(), WHOLE) < share;
    }

    /** A check finds so much of it due; nothing due is a rejection. */
    @Transactional
    public void check(UUID id, int version, long due, String actor, String reason) {
        ClaimStep step = due == 0 ? ClaimStep.REJECT : ClaimStep.CHECK;
        Claim claim = locked(id, version, step, reason);
        if (due < 0 || due > claim.asked()) {
            throw new ClaimRefusedException(Reason.MORE_THAN_CLAIMED);
        }
        if (due < claim.asked() && reason.isBlank()) {
            throw new ClaimRefusedException(Reason.NO_REASON);
        }
        money.checked(application(claim), claim, due, actor);
        table.due(id, due);
        table.move(claim, step, actor, reason, clock.instant());
    }

    /** Asks back a part of what was paid, or all of it. */
    @Transactional
    public void orderRecovery(UUID id, int version, long cents, String actor, String reason) {
        Claim claim = locked(id, version, ClaimStep.ORDER_RECOVERY, reason);
        if (cents <= 0 || cents > claim.kept()) {
            throw new ClaimRefusedException(Reason.MORE_THAN_CLAIMED);
        }
        money.moved(application(claim), claim, Movement.RECOVERY_ORDER, cents, actor);
        table.recover(id, claim.recovered() + cents, claim.recovered());
        table.move(claim, ClaimStep.ORDER_RECOVERY, actor, reason, clock.instant());
    }

    /** What has not come of it is asked back no longer: it stays paid. */
    @Transactional
    public void cancelRecovery(UUID id, int version, String actor, String reason) {
        Claim claim = locked(id, version, ClaimStep.CANCEL_RECOVERY, reason);
        money.moved(application(claim), claim, Movement.RECOVERY_CANCELLED, claim.toRecover(), actor);
        table.recover(id, claim.recovered(), claim.recovered());
        table.move(claim, ClaimStep.CANCEL_RECOVERY, actor, reason, clock.instant());
    }

    /**
     * Records what has come back, all that was asked back or an instalment.
     *
     * @param day the bank's
     */
    @Transactional
    public void recover(UUID id, int version, long cents, String actor, LocalDate day) {
        Claim claim = locked(id, version, ClaimStep.RECOVER, "");
        notTheChecker(id, actor);
        if (cents <= 0 || cents > claim.toRecover()) {
            throw new ClaimRefusedException(Reason.MORE_THAN_ASKED_BACK);
        }
        ClaimStep step = cents == claim.toRecover() ? ClaimStep.RECOVER : ClaimStep.RECOVER_PART;
        Application application = application(claim);
        money.moved(application, claim, Movement.RECOVERY, cents, actor, day);
        table.recover(id, claim.recover(), claim.recovered() + cents);
        table.move(claim, step, actor, "", clock.instant());
        applications.moneyCame(application.fund());
    }

    /** A payment of which a part has come back by another way cannot come back whole. */
    private void sentBack(Claim claim, String actor, LocalDate day) {
        if (claim.recovered() > 0) {
            throw new ClaimRefusedException(Reason.BACK_IN_PART);
        }
        money.moved(application(claim), claim, Movement.RETURN, due(claim), actor, day);
    }

    private void notTheChecker(UUID id, String actor) {
        if (table.tookPart(id, ClaimStep.CHECK, actor)) {
            throw new ClaimRefusedException(Reason.CHECKED_BY_THE_SAME);
        }
    }

    /** Any other step. */
    @Transactional
    public void take(ClaimStep step, UUID id, int version, String actor, String reason) {
        take(step, id, version, actor, reason, LocalDate.now(clock));
    }

    /** @param day from which its money counts: the bank's */
    @Transactional
    public void take(ClaimStep step, UUID id, int version, String actor, String reason, LocalDate day) {
        if (OF_THEIR_OWN.contains(step)) {
            throw new IllegalArgumentException(step + " is taken in its own way");
        }
        Claim claim = locked(id, version, step, reason);
        if (step.by() == ClaimStep.By.PAYER) {
            notTheChecker(id, actor);
        }
        if (step == ClaimStep.ORDER) {
            if (application(claim).state() == ApplicationState.REVOKED) {
                throw new ClaimRefusedException(Reason.REVOKED);
            }
            conditions.stream().flatMap(each -> each.against(application(claim)).stream()).findFirst()
                    .ifPresent(obstacle -> {
                        throw new ClaimRefusedException(obstacle);
                    });
        }
        switch (step) {
            case WITHDRAW, WITHDRAW_ASKED ->
                money.moved(application(claim), claim, Movement.REJECTION, claim.asked(), actor);
            case PAY -> money.moved(application(claim), claim, Movement.PAYMENT, due(claim), actor, day);
            case RETURN -> sentBack(claim, actor, day);
            default -> {
                // moves no money
            }
        }
        table.move(claim, step, actor, reason, clock.instant());
    }

    public Optional<Claim> find(UUID id) {
        return table.find(id);
    }

    /** An application's claims in their order. */
    public List<Claim> of(UUID application) {
        return table.of(application);
    }

    /** Cents of an award that nothing was claimed of yet. */
    public long left(Application application) {
        return money.left(application);
    }

    /** What happened to a claim, from the first to the last. */
    public List<ClaimEvent> events(UUID id) {
        return table.events(id);
    }

    private Claim locked(UUID id, int version, ClaimStep step, String reason) {
        // The application before the claim, as in lodging: two that need both wait and do not block each other.
        applications.lock(table.find(id).orElseThrow().application());
        Claim claim = table.lock(id);
        if (claim.state() != step.from() || claim.version() != version) {
            throw new ClaimRefusedException(Reason.CHANGED_MEANWHILE);
        }
        if (step.needsReason() && reason.isBlank()) {
            throw new ClaimRefusedException(Reason.NO_REASON);
        }
        return claim;
    }

    private Application application(Claim claim) {
        return applications.find(claim.application()).orElseThrow();
    }

    private static long due(Claim claim) {
        Long due = claim.due();
        if (due == null) {
            throw new IllegalStateException("not checked: claim " + claim.id());
        }
        return due;
    }
}
