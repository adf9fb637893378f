package eu.masp.grants.desk.queue;

import eu.masp.grants.applications.Step;
import eu.masp.grants.desk.Show;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was just done, for the line at the head of the page that opens next.
 *
 * @param arrival the number of the application
 */
public record Decided(Step step, int arrival) {
    private static final Pattern FORM = Pattern.compile("([a-z_]{4,30})-(\\d{1,9})");

    @Override
    public String toString() {
        return step.word() + "-" + arrival;
    }

    public static Optional<Decided> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Arrays.stream(Step.values())
                .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(form.group(1))).findFirst()
                .map(step -> new Decided(step, Integer.parseInt(form.group(2)))) : Optional.empty();
    }

    public String words(Show show) {
        return show.t("desk.done", show.t("desk.did." + step.word()), arrival);
    }
}
