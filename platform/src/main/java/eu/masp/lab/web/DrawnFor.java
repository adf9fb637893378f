package eu.masp.lab.web;

import eu.masp.lab.trial.Setting;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the fields of a trial's form were drawn for. It goes with the form: what is stored may be another day or measure by the time
 * the form comes back, and the law's numbers of one day are no changes of those of another.
 *
 * @param language in which its numbers are written
 */
public record DrawnFor(List<String> measures, LocalDate on, Language language) {
    public static final String MEASURES = "drawn-measures";
    public static final String ON = "drawn-on";
    public static final String LANGUAGE = "drawn-language";

    public DrawnFor {
        measures = List.copyOf(measures);
    }

    static DrawnFor of(Setting setting, Locale locale) {
        return new DrawnFor(setting.measures(), setting.on(), Language.of(locale));
    }

    /** As the form says; what it does not say is as it is now. */
    static DrawnFor read(Form form, DrawnFor now) {
        List<String> measures = Stream.of(form.value(MEASURES).split(" ")).filter(id -> !id.isEmpty()).toList();
        String language = form.value(LANGUAGE);
        return new DrawnFor(measures.isEmpty() ? now.measures() : measures, on(form.value(ON), now.on()),
                language.isEmpty() ? now.language() : Language.of(Locale.of(language)));
    }

    private static LocalDate on(String typed, LocalDate now) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    public String measuresText() {
        return String.join(" ", measures);
    }
}
