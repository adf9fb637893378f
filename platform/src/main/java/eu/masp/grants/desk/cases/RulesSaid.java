package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Step;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the rules of the call say, against which a decision is held.
 *
 * @param cents what they give; empty where they give nothing or cannot say
 */
public record RulesSaid(String verdict, OptionalLong cents) {

    /** Where the answers are erased or cannot be read, what was said on submission. */
    static RulesSaid of(Optional<Assessed> assessed, Application application) {
        return assessed.map(each -> new RulesSaid(each.verdict(), each.cents()))
                .orElseGet(() -> new RulesSaid(application.verdict(), OptionalLong.empty()));
    }

    /** Whether a step goes against them, so that the officer has to say why. What they cannot say, an officer says with reasons too. */
    public boolean against(Step step, OptionalLong decided) {
        return switch (step) {
            case AWARD -> !verdict.equals("yes")
                    || cents.isPresent() && decided.isPresent() && cents.getAsLong() != decided.getAsLong();
            case GIVE_NOTICE, GIVE_NOTICE_IN_LINE, REFUSE, UPHOLD_REFUSAL -> verdict.equals("yes");
            case ALLOW_APPEAL -> verdict.equals("no");
            default -> false;
        };
    }
}
