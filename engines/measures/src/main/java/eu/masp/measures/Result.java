package eu.masp.measures;

import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the rules say of one measure for one member (or pair, or household), and why.
 *
 * @param members entity id to member id, without those whose list is unknown; empty when it is decided for the root, or
 *            when there is nobody yet to decide for
 * @param money null where the measure gives none or the verdict is no
 * @param leave empty where the measure gives none or the verdict is no
 * @param window null where the measure has none
 * @param workings how each figure of the money was reached
 * @param oneStepAway the only criterion that is no, all others being yes
 * @param needs what could still change the result, the most useful first
 * @param withheld what was declined or not known, and could have changed the result
 * @param withoutValue parameters that have no value on the date
 * @param reliances what the result rests on that is not sure
 */
public record Result(Measure measure, Map<String, String> members, Verdict verdict, List<CriterionResult> criteria,
        @Nullable Money money, Map<Measure.LeaveUnit, Num> leave, @Nullable WindowResult window,
        List<Working> workings, @Nullable CriterionResult oneStepAway, List<Ask> needs, List<Ask> withheld,
        List<Parameter> withoutValue,
        List<Reliance> reliances) {

    /** One criterion's own verdict, and what it was decided on. */
    public record CriterionResult(String id, Text says, Verdict verdict, @Nullable String feel, List<Reading> readings,
            List<ParameterReading> parameters, @Nullable Source source, @Nullable Text step,
            Source.@Nullable Confidence confidence) {}

    /**
     * An input that was read.
     *
     * @param value null while it is unknown; a range where only a range is known
     */
    public record Reading(Input input, String member, @Nullable Value value) {}

    /**
     * A parameter that was read.
     *
     * @param text its value on the date as written, null where it has none
     */
    public record ParameterReading(Parameter parameter, @Nullable String text, @Nullable Source source,
            boolean estimate) {}

    /**
     * Whether one can apply on the date, and until or from when.
     *
     * @param closes null also where the day is past and one can apply all the same
     * @param late what applying after that day costs; null where one cannot
     */
    public record WindowResult(State state, @Nullable LocalDate opens, @Nullable LocalDate closes,
            @Nullable Text says, @Nullable Text late) {

        /** Open, closed for good, not yet open, or unknown. */
        public enum State {
            OPEN, CLOSED, NOT_YET, UNKNOWN;

            /** The word of the file formats. */
            public String word() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }

    /**
     * Something not sure under the result.
     *
     * @param what id of the criterion or parameter, or {@code in-force}
     */
    public record Reliance(Why why, String what, @Nullable Text title) {

        /** Why it is not sure. */
        public enum Why {
            /** The source was not verified. */
            UNVERIFIED,
            /** The last known value is used beyond its last day. */
            ESTIMATE,
            /** The dates between which the measure holds are uncertain. */
            UNCERTAIN_DATES,
            /** The figure is an approximation with a stated error. */
            APPROXIMATION
        }
    }
}
