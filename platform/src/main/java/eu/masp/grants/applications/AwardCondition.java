package eu.masp.grants.applications;

import java.util.Optional;

/** What else has to hold for an award; beans of this are asked while the application and its fund are locked. */
public interface AwardCondition {

    /** Why so many cents cannot be awarded; empty when they can. */
    Optional<StepRefusedException.Reason> against(Application application, long cents);
}
