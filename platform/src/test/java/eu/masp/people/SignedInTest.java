package eu.masp.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.masp.shell.Language;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class SignedInTest {
    private static final Seat BERGAMO = new Seat(Role.CASE_OFFICER, "asl-bergamo", "tnc-bergamo");

    @Test
    void aSeatCountsInItsBodyAndTerritoryOnly() {
        SignedIn officer = person(true, BERGAMO);
        assertThat(officer.requireSeat(Role.CASE_OFFICER, "asl-bergamo")).isEqualTo(BERGAMO);
        assertThat(officer.requireSeatIn("tnc-bergamo", "asl-bergamo", Role.CASE_OFFICER)).isEqualTo(BERGAMO);
        refused(HttpStatus.FORBIDDEN, () -> officer.requireSeat(Role.CASE_OFFICER, "asl-brescia"));
        refused(HttpStatus.FORBIDDEN, () -> officer.requireSeat(Role.PAYMENT_OFFICER, "asl-bergamo"));
        refused(HttpStatus.FORBIDDEN, () -> officer.requireSeatIn("tnc-brescia", "asl-bergamo", Role.CASE_OFFICER));
    }

    @Test
    void officersPagesAreNothingToWhoHoldsNoSeat() {
        refused(HttpStatus.NOT_FOUND, () -> person(false).requireSeat(Role.CASE_OFFICER, "asl-bergamo"));
        refused(HttpStatus.NOT_FOUND, () -> person(true).requireAnySeat(Role.values()));
    }

    @Test
    void noSeatCountsBeforeTheSecondFactor() {
        SignedIn weak = person(false, BERGAMO);
        assertThatExceptionOfType(SecondFactorMissingException.class)
                .isThrownBy(() -> weak.requireSeat(Role.CASE_OFFICER, "asl-bergamo"));
        assertThat(weak.holds(Role.CASE_OFFICER, "asl-bergamo")).isFalse();
    }

    @Test
    void whoDecidesDoesNotPay() {
        assertThat(Seats.conflict(Set.of(Role.CASE_OFFICER, Role.PAYMENT_OFFICER))).isTrue();
        assertThat(Seats.conflict(Set.of(Role.PROGRAMME_OFFICER, Role.PAYMENT_OFFICER))).isTrue();
        assertThat(Seats.conflict(Set.of(Role.PROGRAMME_OFFICER, Role.CASE_OFFICER))).isFalse();
        assertThat(Seats.conflict(Set.of(Role.PAYMENT_OFFICER, Role.AUDITOR))).isFalse();
    }

    private static SignedIn person(boolean strong, Seat... seats) {
        return new SignedIn(UUID.randomUUID(), "Somebody", Language.EN, List.of(seats), strong);
    }

    private static void refused(HttpStatus status, Runnable attempt) {
        assertThatExceptionOfType(NoSeatException.class).isThrownBy(attempt::run)
                .satisfies(refusal -> assertThat(refusal.getStatusCode()).isEqualTo(status));
    }
}
