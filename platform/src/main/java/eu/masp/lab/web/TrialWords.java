package eu.masp.lab.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.lab.trial.Areas;
import eu.masp.lab.trial.Setting;
import eu.masp.measures.Measure;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A trial in one line: its measures, where, when. */
@Component
public final class TrialWords {
    private static final int SHOWN = 3;

    private final CurrentCatalogue current;

    TrialWords(CurrentCatalogue current) {
        this.current = current;
    }

    public String measures(Setting setting, LabWords words) {
        return setting.measures().stream().map(id -> current.catalogue().findMeasure(id)
                .map((Measure measure) -> words.title(measure)).orElse(id)).collect(Collectors.joining(", "));
    }

    public String area(Setting setting, LabWords words) {
        return setting.area().isEmpty() ? words.say("everywhere")
                : new Areas(current.vocabulary()).name(setting.area());
    }

    /** What tells a trial from another of the same measure: its day, its population and what it changes, in a few words. */
    public String summary(Setting setting, LabWords words) {
        List<String> changed = changes(setting, words).stream()
                .map(line -> words.say("kind." + line.kind()) + ": " + line.what()
                        + (line.formula() || line.before().isEmpty() || line.after().isEmpty() ? ""
                                : " (" + words.say("from-to", line.before(), line.after()) + ")"))
                .toList();
        String what = changed.isEmpty() ? words.say("scenario.no-changes")
                : changed.stream().limit(SHOWN).collect(Collectors.joining("; "))
                        + (changed.size() > SHOWN ? "; " + words.say("trials.more", changed.size() - SHOWN) : "");
        return words.date(setting.on()) + ", " + setting.population() + ". " + what;
    }

    /** The changes, a line each: what, from what, to what. */
    public List<ChangeLine> changes(Setting setting, LabWords words) {
        return new ChangeLines(current.catalogue(), setting, words).all();
    }
}
