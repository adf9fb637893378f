package eu.masp.competences.story;

import eu.masp.competences.Consents;
import eu.masp.people.SignedIn;
import eu.masp.shell.Figures;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing a story: kept as it is typed, where the browser runs scripts, and when she says so. Whatever is wrong, what was typed is shown again. */
@Controller
class StoryController {
    private final Consents consents;
    private final StoryTable table;
    private final Clock clock;

    StoryController(Consents consents, StoryTable table, Clock clock) {
        this.consents = consents;
        this.table = table;
        this.clock = clock;
    }

    @GetMapping("/competences/story")
    Object write(SignedIn me, @RequestParam Optional<String> note, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        consents.used(me.account());
        Optional<Story> story = table.find(me.account());
        return page(new StoryPage(story.map(Story::text).orElse(""), story.map(Story::language).orElse(""),
                story.map(Story::version).orElse(0), story.map(each -> moment(each.savedAt(), locale)).orElse(""),
                null, longest(locale)), Form.empty(), note.filter(List.of("saved", "erased")::contains).orElse(""));
    }

    @PostMapping("/competences/story")
    Object save(Optional<SignedIn> who, @RequestParam Map<String, String> sent, Locale locale,
            @RequestHeader(name = "HX-Request", defaultValue = "") String typing) {
        String text = sent.getOrDefault("text", "").replace("\r\n", "\n").replace("\u0000", "");
        String chosen = sent.getOrDefault("language", "");
        String language = List.of("it", "en").contains(chosen) ? chosen : "";
        String written = sent.getOrDefault("version", "");
        int version = written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : 0;
        if (who.isEmpty()) {
            return typing.equals("true") ? kept(version, "story.typing.over") : over(text, language, version, locale);
        }
        SignedIn me = who.get();
        Form form = check(Form.empty(), me.account(), text, locale);
        if (typing.equals("true")) {
            boolean saved = !form.isWrong() && table.save(me.account(), text, language, version);
            return kept(saved ? version + 1 : version, saved ? "story.typing" : "story.typing.not");
        }
        if (form.isWrong()) {
            return wrong(me.account(), text, language, version, null, form, locale);
        }
        if (!table.save(me.account(), text, language, version)) {
            Optional<Story> now = table.find(me.account());
            // The same text twice is a double click.
            if (now.isEmpty() || !now.get().text().equals(text)) {
                form.reject("text", now.isEmpty() ? "story.wrong.erased" : "story.wrong.elsewhere");
                return wrong(me.account(), text, language, now.map(Story::version).orElse(0),
                        now.map(Story::text).orElse(null), form, locale);
            }
        }
        consents.used(me.account());
        return SeeOther.to("read".equals(sent.get("then")) ? "/competences/story/proposals"
                : "/competences/story?note=saved");
    }

    /** What stands below the text while she types: whether it is kept, and on which version the next saving rests. */
    private ModelAndView kept(int version, String words) {
        return new ModelAndView("competences/story/kept", Map.of("version", version, "words", words, "time",
                DateTimeFormatter.ofPattern("HH:mm").format(clock.instant().atZone(clock.getZone()))));
    }

    /** Nobody is signed in any more: the text is shown again and stays on the page while she signs in beside it. */
    private static ModelAndView over(String text, String language, int version, Locale locale) {
        ModelAndView page = page(new StoryPage(text, language, version, "", null, longest(locale)),
                Form.empty().reject("text", "story.wrong.over"), "");
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }

    @GetMapping("/competences/story/erase")
    ModelAndView askToErase(SignedIn me) {
        return new ModelAndView("competences/story/erase", "there", table.find(me.account()).isPresent());
    }

    @PostMapping("/competences/story/erase")
    Object erase(SignedIn me) {
        table.erase(me.account());
        return SeeOther.to("/competences/story?note=erased");
    }

    private Form check(Form form, UUID account, String text, Locale locale) {
        int length = text.codePointCount(0, text.length());
        if (consents.given(account).isEmpty()) {
            form.reject("text", "story.wrong.consent");
        } else if (text.isBlank()) {
            form.reject("text", "story.wrong.empty");
        } else if (length > Story.LONGEST) {
            form.reject("text", "story.wrong.long", number(length, locale), longest(locale),
                    number(length - Story.LONGEST, locale));
        } else if (!Sentence.hasWords(text)) {
            form.reject("text", "story.wrong.words");
        } else if (TextLanguage.isForeignScript(text)) {
            form.reject("text", "story.wrong.script");
        }
        return form;
    }

    private ModelAndView wrong(UUID account, String text, String language, int version, @Nullable String elsewhere,
            Form form, Locale locale) {
        ModelAndView page = page(new StoryPage(text, language, version,
                table.find(account).map(each -> moment(each.savedAt(), locale)).orElse(""), elsewhere, longest(locale)),
                form, "");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(StoryPage story, Form form, String note) {
        return new ModelAndView("competences/story/write", Map.of("story", story, "form", form, "note", note));
    }

    private static String longest(Locale locale) {
        return number(Story.LONGEST, locale);
    }

    private static String number(int number, Locale locale) {
        return new Figures(Language.of(locale)).number(BigDecimal.valueOf(number));
    }

    private String moment(Instant at, Locale locale) {
        return new Figures(Language.of(locale)).date(LocalDate.ofInstant(at, clock.getZone())) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(clock.getZone()));
    }
}
