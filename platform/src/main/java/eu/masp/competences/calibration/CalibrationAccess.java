package eu.masp.competences.calibration;

import eu.masp.people.Role;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;

/** Questions are the installation’s and no body’s: so are those who answer for them, and who watches them. */
final class CalibrationAccess {

    private CalibrationAccess() {
    }

    static void read(SignedIn me) {
        me.requireSeatOf(Seats.INSTALLATION, Role.EVALUATOR, Role.AUDITOR);
    }

    static void act(SignedIn me) {
        me.requireSeat(Role.EVALUATOR, Seats.INSTALLATION);
    }

    static boolean acts(SignedIn me) {
        return me.holds(Role.EVALUATOR, Seats.INSTALLATION);
    }
}
