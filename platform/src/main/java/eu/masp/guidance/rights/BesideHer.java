package eu.masp.guidance.rights;

import eu.masp.entitlements.CheckedTogether;
import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The case for which whoever accompanies has begun a check: its pages say for whom it is. */
@Component
class BesideHer implements CheckedTogether {
    private final BegunChecks checks;
    private final Cases cases;
    private final CaseAccess access;
    private final People people;

    BesideHer(BegunChecks checks, Cases cases, CaseAccess access, People people) {
        this.checks = checks;
        this.cases = cases;
        this.access = access;
        this.people = people;
    }

    @Override
    public Optional<Together> now() {
        return SignedIn.now().flatMap(me -> of(me).map(one -> new Together(one.id().toString(),
                people.find(one.whose(), me, "accompaniment").name(), "/caseload/" + one.id() + "/her")));
    }

    @Override
    public void end() {
        SignedIn.now().filter(SignedIn::holdsSeats).ifPresent(me -> checks.end(me.account()));
    }

    /** Empty for whoever accompanies nobody, or has begun none, or may not see that case any more. */
    Optional<GuidanceCase> of(SignedIn me) {
        return me.holdsSeats() ? checks.of(me.account()).flatMap(cases::find).filter(GuidanceCase::works)
                .filter(one -> access.opensTo(me, one)) : Optional.empty();
    }
}
