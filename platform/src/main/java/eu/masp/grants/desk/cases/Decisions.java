package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Step;
import eu.masp.grants.applications.StepRefusedException;
import eu.masp.grants.desk.CaseLocks;
import eu.masp.grants.desk.DeskAccess.Opened;
import eu.masp.people.SignedIn;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer's decisions, together with the disagreement that some of them need. */
@Component
class Decisions {
    private final Applications applications;
    private final CaseFacts facts;
    private final CaseLocks locks;
    private final Obstacles obstacles;

    Decisions(Applications applications, CaseFacts facts, CaseLocks locks, Obstacles obstacles) {
        this.applications = applications;
        this.facts = facts;
        this.locks = locks;
        this.obstacles = obstacles;
    }

    /**
     * A decision.
     *
     * @param version of the application that the officer saw
     * @param cents for an award
     * @param reason for the person and the record
     * @param dissent why otherwise than the rules say; empty where it is not
     * @param despite what spoke against an award, and why it is made all the same
     */
    record Decision(Step step, int version, OptionalLong cents, String reason, String dissent,
            Map<Obstacle, String> despite) {}

    /** @throws StepRefusedException when it cannot be taken now */
    @Transactional
    public void take(Opened opened, Decision decision, RulesSaid said, SignedIn me) {
        Application application = opened.application();
        String actor = me.account().toString();
        if (decision.step() == Step.AWARD) {
            applications.award(application.id(), decision.version(), decision.cents().orElseThrow(), actor,
                    decision.reason());
        } else {
            applications.take(decision.step(), application.id(), decision.version(), actor, decision.reason());
        }
        if (said.against(decision.step(), decision.cents())) {
            facts.disagree(application.id(), me.account(), decision.step(), said, decision.cents(),
                    decision.dissent());
        }
        obstacles.despite(application.id(), me.account(), decision.despite());
        locks.leave(application.id(), me.account());
    }
}
