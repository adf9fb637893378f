package eu.masp.competences.story;

import eu.masp.competences.Consents;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a story shows: kept, dropped, added by name. */
@Controller
class ProposalsController {
    private static final String HERE = "/competences/story/proposals";
    /** More than a page ever shows. */
    private static final int MOST = 200;
    private static final int LONGEST_SEARCH = 80;

    private final Consents consents;
    private final StoryTable table;
    private final ProposalPages pages;
    private final Decisions decisions;

    ProposalsController(Consents consents, StoryTable table, ProposalPages pages, Decisions decisions) {
        this.consents = consents;
        this.table = table;
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping("/competences/story/proposals")
    Object show(SignedIn me, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String note,
            Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        Optional<Story> story = table.find(me.account());
        if (story.isEmpty()) {
            return SeeOther.to("/competences/story");
        }
        String asked = q.strip();
        return new ModelAndView("competences/story/proposals", "proposals", pages.of(me.account(), story.get(),
                asked.length() > LONGEST_SEARCH ? asked.substring(0, LONGEST_SEARCH) : asked, note,
                Language.of(locale)));
    }

    /**
     * All that was chosen on the page: {@code concept-1}, {@code verdict-1} and {@code show-1}, and so on; or, where the browser runs scripts,
     * what was tapped just now.
     *
     * @param tapped {@code one-7} for what is numbered so; empty: all
     */
    @PostMapping("/competences/story/decisions")
    Object decide(Optional<SignedIn> who, @RequestParam Map<String, String> sent, Locale locale,
            @RequestHeader(name = "HX-Request", defaultValue = "") String script,
            @RequestHeader(name = "HX-Trigger-Name", defaultValue = "") String tapped) {
        if (script.equals("true")) {
            return tap(who, tapped.replaceFirst("^one-", ""), sent, locale);
        }
        return who.isEmpty() ? over(sent) : decide(who.get(), sent, locale);
    }

    /** Nobody is signed in any more: what was chosen stays on the page while she signs in beside it. */
    private static ModelAndView over(Map<String, String> sent) {
        Map<String, String> kept = new TreeMap<>(sent);
        kept.keySet().removeIf(field -> !field.matches("(concept|verdict|show)-\\d{1,3}"));
        return new ModelAndView("competences/story/over", Map.of("sent", kept), HttpStatus.FORBIDDEN);
    }

    /** One choice, as soon as it is made; answers with what stands beside the button. */
    private ModelAndView tap(Optional<SignedIn> who, String number, Map<String, String> sent, Locale locale) {
        int decided = (int) sent.entrySet().stream()
                .filter(each -> each.getKey().startsWith("verdict-") && !each.getValue().isEmpty()).count();
        int all = (int) sent.keySet().stream().filter(field -> field.startsWith("concept-")).count();
        String words = "story.count.over";
        if (who.isPresent() && consents.given(who.get().account()).isPresent()) {
            UUID account = who.get().account();
            String concept = sent.getOrDefault("concept-" + number, "");
            Decisions.Named named = decisions.find(concept)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
            String verdict = sent.getOrDefault("verdict-" + number, "");
            Language language = Language.of(locale);
            String quote = table.find(account).map(story -> story.quote(sent.getOrDefault("at-" + number, "")))
                    .orElse("");
            boolean show = sent.containsKey("show-" + number);
            boolean room = verdict.equals("keep") ? decisions.keepAnew(account, concept, named, quote, show, language)
                    : decide(account, concept, named, verdict.isEmpty() ? "undo" : verdict, quote, show, language);
            consents.used(account);
            words = room ? "story.count.saved" : "story.note.full";
        }
        return new ModelAndView("competences/story/count",
                Map.of("words", words, "decided", decided, "open", Math.max(0, all - decided)));
    }

    /** By concept the first sentence that led to it. */
    private Map<String, String> quotes(UUID account, Language language) {
        return table.find(account).map(story -> pages.read(story, language).proposals()).orElse(List.of()).stream()
                .collect(Collectors.toMap(Proposal::concept, each -> each.quotes().getFirst().text()));
    }

    private Object decide(SignedIn me, Map<String, String> sent, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        if (sent.entrySet().stream()
                .noneMatch(each -> each.getKey().startsWith("verdict-") && !each.getValue().isEmpty())) {
            return SeeOther.to(HERE + "?note=none");
        }
        Map<String, String> quotes = quotes(me.account(), Language.of(locale));
        boolean room = true;
        for (int i = 0; i < MOST && sent.containsKey("concept-" + i); i++) {
            String concept = sent.getOrDefault("concept-" + i, "");
            Decisions.Named named = decisions.find(concept)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
            room &= decide(me.account(), concept, named, sent.getOrDefault("verdict-" + i, ""),
                    quotes.getOrDefault(concept, ""), sent.containsKey("show-" + i), Language.of(locale));
        }
        consents.used(me.account());
        return SeeOther.to(HERE + (room ? "?note=saved" : "?note=full") + "#decided");
    }

    private boolean decide(UUID account, String concept, Decisions.Named named, String verdict, String quote,
            boolean show, Language language) {
        switch (verdict) {
            case "keep" -> {
                return decisions.keep(account, concept, named, quote, show, language);
            }
            case "drop" -> decisions.drop(account, concept, named, quote);
            case "undo" -> decisions.undo(account, concept);
            case "" -> {
                // Left for later.
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return true;
    }

    /** Something that nothing in the text led to. */
    @PostMapping("/competences/story/add")
    Object add(SignedIn me, @RequestParam(defaultValue = "") String concept, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        Decisions.Named named = decisions.find(concept)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        boolean room = decisions.keep(me.account(), concept, named, "", false, Language.of(locale));
        return SeeOther.to(HERE + (room ? "?note=saved" : "?note=full") + "#decided");
    }
}
