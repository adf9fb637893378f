package eu.masp.guidance.words;

import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.util.Locale;
import java.util.Set;

/** What is wrong with a form, for the list above it: there a message that stands beside its field says which field it means. */
public final class Problems {
    private static final Set<String> NAMELESS = Set.of("guidance.wrong.needed", "guidance.wrong.long",
            "guidance.wrong.long-line", "guidance.wrong.too-many-papers", "guidance.wrong.day", "guidance.wrong.days",
            "guidance.wrong.done-ahead", "guidance.wrong.first-day", "guidance.wrong.no-29", "guidance.wrong.past",
            "guidance.wrong.time", "guidance.wrong.minutes");
    /** Fields of one step, note or paper have its key behind their name. */
    private static final String KEY = "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    private final Texts texts;
    private final Language language;

    public Problems(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /**
     * {@code Motivo: scrivi qualcosa}.
     *
     * @param words the text that names the field {@code words}: a message, or a note
     */
    public String named(Form form, String field, String words) {
        String key = form.problems().getOrDefault(field, "");
        String message = texts.get(language, key, form.places(field));
        String base = field.replaceAll(KEY, "");
        String name = base.equals("words") ? words : "guidance.field." + base;
        return NAMELESS.contains(key) && texts.has(name)
                ? texts.get(language, name) + ": " + message.substring(0, 1).toLowerCase(Locale.ROOT)
                        + message.substring(1)
                : message;
    }
}
