package eu.masp.grants.claims;

import eu.masp.grants.applications.Application;
import java.util.Optional;

/** What else has to hold before a claim is ordered to be paid; beans of this are asked while the application is locked. */
public interface PaymentCondition {

    /** Why nothing can be paid yet on this application; empty when it can. */
    Optional<ClaimRefusedException.Reason> against(Application application);
}
