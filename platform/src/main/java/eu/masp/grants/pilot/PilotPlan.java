package eu.masp.grants.pilot;

import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.claims.ClaimState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Makes up applications so that their sums are the paper’s. The seed is fixed, and {@link Random}’s numbers are the same
 * everywhere. The paper gives no figures by area: here all six have the same, as far as whole grants go.
 */
final class PilotPlan {
    private static final long SEED = 20_120_930L;
    /** The day of the paper’s statement is 30 September 2012; nothing of the reconstruction is later. */
    private static final LocalDate SETTLED = LocalDate.of(2012, 9, 28);
    private static final LocalDate FIRST_MONTH = LocalDate.of(2011, 7, 1);
    private static final String HYPOTHESIS = "Ipotesi della ricostruzione: assegnata e mai rendicontata, "
            + "i soldi sono tornati al fondo";

    private final PilotMeasure measure;
    private final UUID call;
    private final PilotFunds.Opened funds;
    private final Random random;
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(PilotArea area, Instant submitted, long cents, PilotMonths months, boolean paid) {}

    private PilotPlan(PilotMeasure measure, UUID call, PilotFunds.Opened funds) {
        this.measure = measure;
        this.call = call;
        this.funds = funds;
        this.random = new Random(SEED + measure.ordinal());
    }

    static int size(PilotMeasure measure) {
        return measure.assigned();
    }

    static List<Grant> of(PilotMeasure measure, UUID call, PilotFunds.Opened funds) {
        PilotPlan plan = new PilotPlan(measure, call, funds);
        plan.draft();
        List<Grant> grants = new ArrayList<>();
        plan.drafts.sort(Comparator.comparing(Draft::submitted));
        for (Draft draft : plan.drafts) {
            grants.add(plan.grant(draft, grants.size() + 1));
        }
        return grants;
    }

    private void draft() {
        List<PilotMonths> months = measure == PilotMeasure.PERSONS
                ? PilotMonths.adding(measure.assigned(), measure.spent(), FIRST_MONTH, random) : List.of();
        int nth = 0;
        for (PilotArea area : PilotArea.values()) {
            int paid = area.share(measure.paid());
            for (int i = 0; i < area.share(measure.assigned()); i++) {
                PilotMonths of = months.isEmpty() ? PilotMonths.NONE : months.get(nth++);
                drafts.add(new Draft(area, submitted(of), months.isEmpty() ? once() : of.cents(), of, i < paid));
            }
        }
    }

    private long once() {
        return measure.spent() / measure.paid();
    }

    /** In the month before the first one that is refunded; firms when their call had begun, early enough to be paid in time. */
    private Instant submitted(PilotMonths months) {
        LocalDate from = measure.opens();
        int days = measure == PilotMeasure.HIRING ? 370 : 50;
        if (measure == PilotMeasure.PERSONS) {
            from = months.first().minusMonths(1).isBefore(from) ? from : months.first().minusMonths(1);
            days = months.first().getDayOfYear() - from.getDayOfYear();
            days = days > 0 ? days : from.lengthOfMonth();
        }
        return from.plusDays(random.nextInt(days))
                .atTime(LocalTime.of(9, 0).plusSeconds(1 + random.nextInt(8 * 60 * 60)))
                .atZone(PilotCalls.ITALY).toInstant();
    }

    private Grant grant(Draft draft, int arrival) {
        UUID id = key("application", arrival);
        LocalDate day = draft.submitted().atZone(PilotCalls.ITALY).toLocalDate();
        LocalDate awarded = day.plusDays(14 + random.nextInt(10));
        List<Grant.Claim> claims = draft.paid() ? claims(draft, id, awarded) : List.of();
        LocalDate settled = claims.isEmpty() ? SETTLED : last(claims).plusDays(1);
        return new Grant(id, call, draft.area().territory(), funds.fund(measure, draft.area()),
                key("applicant", arrival), decidedFor(), arrival, ApplicationState.COMPLETED, draft.cents(),
                measure == PilotMeasure.PERSONS ? draft.months().monthly() : null, "yes", draft.submitted(), awarded,
                claims, settled, draft.paid() ? 0 : draft.cents(), draft.paid() ? "Ricostruzione" : HYPOTHESIS,
                PilotAnswers.of(measure, draft.area(), day, draft.months()));
    }

    private List<Grant.Claim> claims(Draft draft, UUID application, LocalDate awarded) {
        List<Grant.Claim> claims = new ArrayList<>();
        if (measure != PilotMeasure.PERSONS) {
            claims.add(claim(application, 1, null, awarded.plusDays(5 + random.nextInt(15)), draft.cents()));
            return claims;
        }
        for (int i = 0; i < draft.months().count(); i++) {
            LocalDate month = draft.months().first().plusMonths(i);
            claims.add(claim(application, i + 1, month, month.plusMonths(1).plusDays(2 + random.nextInt(7)),
                    draft.months().monthly()));
        }
        return claims;
    }

    private Grant.Claim claim(UUID application, int number, @org.jspecify.annotations.Nullable LocalDate month,
            LocalDate lodged, long cents) {
        LocalDate checked = lodged.plusDays(3 + random.nextInt(6));
        return new Grant.Claim(
                UUID.nameUUIDFromBytes((application + " claim " + number).getBytes(StandardCharsets.UTF_8)), number,
                month, cents, cents, ClaimState.PAID, lodged, checked, checked.plusDays(4 + random.nextInt(6)));
    }

    private static LocalDate last(List<Grant.Claim> claims) {
        LocalDate paid = claims.getLast().paid();
        return paid == null ? SETTLED : paid;
    }

    private UUID key(String what, int arrival) {
        return UUID.nameUUIDFromBytes(
                ("pilot " + measure.measure() + " " + what + " " + arrival).getBytes(StandardCharsets.UTF_8));
    }

    private String decidedFor() {
        return switch (measure) {
            case PERSONS -> "{\"adult\":\"a\",\"child\":\"c\"}";
            case HIRING -> "{\"hire\":\"h\"}";
            case CONSULTANCY -> "{}";
        };
    }
}
