package eu.masp.guidance.content;

import eu.masp.guidance.path.StepKind;
import eu.masp.guidance.path.StepOwner;
import java.util.List;
import java.util.Optional;

/** A path to begin from: whoever accompanies adds, changes and takes away. */
public record Template(String id, Bilingual title, Bilingual says, List<Step> steps) {

    /**
     * A step of it.
     *
     * @param days how many days after the beginning it is due
     * @param owner whose task it is
     */
    public record Step(String id, StepKind kind, Bilingual title, Bilingual what, StepOwner owner, int days) {}

    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }
}
