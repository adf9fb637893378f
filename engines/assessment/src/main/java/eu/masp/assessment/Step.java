package eu.masp.assessment;

/** What comes next in an adaptive test. */
public sealed interface Step {

    /**
     * Ask this.
     *
     * @param information what the item tells at the ability for which it was chosen
     * @param soFar from the answers given; before the first one, the prior
     */
    record Ask(Item item, double information, Estimate soFar) implements Step {}

    /** The test is over. */
    record Stop(StopReason reason, Estimate estimate) implements Step {}
}
