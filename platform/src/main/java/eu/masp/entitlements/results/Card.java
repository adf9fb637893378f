package eu.masp.entitlements.results;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One measure on the result page, for everybody it was decided for.
 *
 * @param summary in one or two sentences
 * @param lines one for each person it was decided for and may concern
 * @param notFor the same for those whom it does not concern, where it concerns others
 * @param reasons the criteria, with the law
 * @param unsure what is not sure, in sentences
 * @param arrival on which of the days on which somebody arrives, counted from one; zero for today
 * @param verified the day on which the rule was last verified, in words; empty when never
 */
public record Card(String id, String title, String summary, List<Line> lines, List<Line> notFor, Office office,
        List<String> papers,
        List<Reason> reasons, List<String> unsure, String verified, int arrival) {

    /**
     * What it is for one person.
     *
     * @param who empty for the whole family
     * @param verdict {@code yes}, {@code no}, {@code unknown}
     * @param amount in words; empty when there is none
     * @param leave in words; empty when there is none
     * @param window until when one can apply; empty at any time
     * @param closed whether one cannot apply today
     * @param missing the criterion that is not met; empty when it is not "no"
     * @param others how many other criteria are not met
     * @param step what one can do; empty when nothing
     * @param needs what to answer
     * @param withheld what was not known or not said, in words
     * @param unpublished values that are not published for the date, in words
     */
    public record Line(String who, String verdict, String amount, String period, String leave, String window,
            boolean closed,
            List<String> caveats, String missing, int others, String step, List<Need> needs, List<Need> withheld,
            String unpublished) {
        /** The same for others. */
        Line of(String whom) {
            return of(whom, amount, leave);
        }

        /** The same for others, with other words for how much. */
        Line of(String whom, String amount, String leave) {
            return new Line(whom, verdict, amount, period, leave, window, closed, caveats, missing, others, step, needs,
                    withheld, unpublished);
        }

        /** What can be answered now. */
        public List<Need> now() {
            return needs.stream().filter(need -> !need.topic().isEmpty()).toList();
        }

        /** What can be answered only when it is so far, in words. */
        public String later() {
            return needs.stream().filter(need -> need.topic().isEmpty()).map(Need::label)
                    .collect(Collectors.joining(", "));
        }

        boolean isDue() {
            return verdict.equals("yes");
        }

        /** Whether there is nothing to say but the verdict. */
        public boolean isBare() {
            return amount.isEmpty() && leave.isEmpty() && period.isEmpty() && window.isEmpty() && caveats.isEmpty();
        }
    }

    /**
     * A question that can still change the result.
     *
     * @param topic empty when it cannot be answered yet
     */
    public record Need(String topic, String label) {}

    /** The address of the page that explains it. */
    public String why() {
        return "/check/results/" + id + (arrival == 0 ? "" : "?arrival=" + arrival);
    }

    /** The same on the so-manieth day on which somebody arrives. */
    Card onArrival(int number) {
        return new Card(id, title, summary, lines, notFor, office, papers, reasons, unsure, verified, number);
    }

    /** Whether it is due and there is nothing to tell but that. */
    public boolean isBare() {
        return lines.stream().allMatch(line -> line.isDue() && line.isBare());
    }

    /** How much time, or else how much money, and until when to ask: in a line, for those whom it concerns. */
    public String brief() {
        return ResultWords.capital(lines.stream().filter(Line::isDue)
                .flatMap(line -> Stream.of(line.leave().isEmpty() ? line.amount() : line.leave(), line.window()))
                .filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(" · ")));
    }

    /** The step that is missing; empty when none is, or none would be enough. */
    public String toDo() {
        return lines.stream().anyMatch(Line::isDue) ? ""
                : lines.stream().map(Line::step).filter(step -> !step.isEmpty()).findFirst().orElse("");
    }

    /**
     * Where to go.
     *
     * @param apply how to apply, in words
     */
    public record Office(String name, String url, String phone, String apply, String applyUrl) {}

    /**
     * A criterion.
     *
     * @param verdict {@code yes}, {@code no}, {@code unknown}
     * @param url empty when there is none
     */
    public record Reason(String says, String verdict, String law, String url) {}
}
