package eu.masp.grants.apply;

import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.words.Words;
import eu.masp.entitlements.words.Wordings;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How many there are of those whom the rules ask about: children, adults, people hired. */
@Controller
class FamilyController {
    /** More than anybody fills in by hand. */
    private static final int MOST = 30;

    private final OwnFile own;
    private final Drafts drafts;
    private final RulesOfCalls rules;
    private final Wordings wordings;

    FamilyController(OwnFile own, Drafts drafts, RulesOfCalls rules, Wordings wordings) {
        this.own = own;
        this.drafts = drafts;
        this.rules = rules;
        this.wordings = wordings;
    }

    @GetMapping("/applications/{id}/family")
    ModelAndView ask(SignedIn me, @PathVariable UUID id, Locale locale) {
        OwnFile.Writing file = own.unsent(me, id);
        CallRules asked = rules.of(file.call());
        Case facts = Answers.read(file.draft().facts(), asked);
        Map<String, String> values = new HashMap<>();
        for (Entity list : asked.lists()) {
            List<Case.Member> members = facts.membersOf(list);
            values.put(String.valueOf(list.list()), members == null ? "" : String.valueOf(members.size()));
        }
        return page(id, Form.of(values), asked, locale);
    }

    @PostMapping("/applications/{id}/family")
    Object count(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        OwnFile.Writing file = own.unsent(me, id);
        CallRules asked = rules.of(file.call());
        Form form = Form.of(sent);
        for (Entity list : asked.lists()) {
            String name = String.valueOf(list.list());
            String typed = form.value(name);
            boolean number = typed.matches("\\d{1,3}");
            if (!number || Integer.parseInt(typed) < list.min() || Integer.parseInt(typed) > most(list)) {
                form.reject(name, typed.isEmpty() ? "apply.wrong.count.empty" : "apply.wrong.count");
            }
        }
        if (form.isWrong()) {
            ModelAndView page = page(id, form, asked, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        drafts.change(id, draft -> {
            Case facts = Answers.read(draft.facts(), asked);
            for (Entity list : asked.lists()) {
                facts = Members.count(facts, list, Integer.parseInt(form.value(String.valueOf(list.list()))));
            }
            return draft.withFacts(Answers.write(facts, asked));
        });
        return SeeOther.to("/applications/" + id + "/answers");
    }

    private static int most(Entity list) {
        return Math.min(list.max(), MOST);
    }

    private ModelAndView page(UUID id, Form form, CallRules asked, Locale locale) {
        Words words = wordings.in(Language.of(locale), asked.vocabulary());
        List<Counted> lists = new ArrayList<>();
        asked.lists().forEach(list -> lists.add(new Counted(String.valueOf(list.list()),
                words.in(list.question(), words.in(list.title())), most(list))));
        return new ModelAndView("apply/family", Map.of("id", id.toString(), "form", form, "lists", lists));
    }
}
