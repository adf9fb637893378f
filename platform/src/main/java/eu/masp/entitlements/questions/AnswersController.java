package eu.masp.entitlements.questions;

import eu.masp.shell.SeeOther;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.Interviews;
import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.interview.Topic;
import eu.masp.entitlements.interview.Visit;
import eu.masp.entitlements.words.Wordings;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Your answers: all of them, each to be changed or taken back; children to be added or taken away. */
@Controller
class AnswersController {
    private final Interviews interviews;
    private final CurrentCatalogue catalogue;
    private final Wordings wordings;

    AnswersController(Interviews interviews, CurrentCatalogue catalogue, Wordings wordings) {
        this.interviews = interviews;
        this.catalogue = catalogue;
        this.wordings = wordings;
    }

    @GetMapping("/check/answers")
    ModelAndView answers(Visit visit, Locale locale) {
        return new ModelAndView("entitlements/answers",
                Map.of("answers", page(visit.interview(), wordings.in(locale))));
    }

    @PostMapping("/check/answers/forget")
    Object forget(Visit visit, @RequestParam("topic") String id) {
        Topic topic = Topic.find(catalogue.vocabulary(), id).orElseThrow(AnswersController::notFound);
        interviews.change(visit.key(), stored -> stored.forgetting(topic));
        return SeeOther.to("/check/answers");
    }

    @PostMapping("/check/answers/add")
    Object add(Visit visit, @RequestParam String list, @RequestParam int upTo) {
        Entity entity = catalogue.vocabulary().findList(list).orElseThrow(AnswersController::notFound);
        // "up to three", not "one more": pressing twice adds one
        Interview grown = interviews.grow(visit.key(), entity, Math.min(upTo, entity.max()));
        return SeeOther.to(QuestionController.next(grown));
    }

    @PostMapping("/check/answers/remove")
    Object remove(Visit visit, @RequestParam String list, @RequestParam String member) {
        Entity entity = catalogue.vocabulary().findList(list).orElseThrow(AnswersController::notFound);
        interviews.change(visit.key(), stored -> stored.without(entity, member));
        return SeeOther.to("/check/answers");
    }

    private AnswersPage page(Interview interview, Words words) {
        Case facts = interview.facts();
        Set<String> ticks = interview.ticked() == null ? Set.of() : interview.ticked();
        List<String> ticked = catalogue.vocabulary().situations().stream().filter(each -> ticks.contains(each.id()))
                .map(Situation::says).map(words::in).toList();
        List<AnswersPage.Group> groups = new ArrayList<>();
        List<AnswersPage.Listed> lists = new ArrayList<>();
        for (Entity entity : rootFirst(facts)) {
            if (!entity.isRoot()) {
                lists.add(listed(facts, entity, words));
            }
            List<Case.Member> members = Members.of(facts, entity);
            for (Case.Member member : members) {
                List<AnswersPage.Line> lines = lines(entity, member, interview, words);
                // who answers is not taken away: the others would be taken for her
                boolean mayGo = !entity.isRoot()
                        && !(interviews.isOneself(entity) && member.equals(members.getFirst()));
                if (!entity.isRoot() || !lines.isEmpty()) {
                    groups.add(new AnswersPage.Group(Fields.capital(words.member(facts, entity, member.id())),
                            mayGo ? new Topic.HowMany(entity).id() : "", member.id(), lines));
                }
            }
        }
        return new AnswersPage(ticked, groups, lists,
                Progress.of(interview),
                QuestionController.next(interview));
    }

    private List<Entity> rootFirst(Case facts) {
        String root = catalogue.vocabulary().entities().stream().filter(Entity::isRoot)
                .filter(entity -> !Members.of(facts, entity).isEmpty()).findFirst().map(Entity::id).orElse("");
        return catalogue.vocabulary().entities().stream().filter(entity -> entity.root().equals(root))
                .sorted(Comparator.comparing((Entity entity) -> !entity.isRoot())).toList();
    }

    private static AnswersPage.Listed listed(Case facts, Entity entity, Words words) {
        List<Case.Member> members = facts.membersOf(entity);
        int upTo = members == null || members.size() >= entity.max() ? 0 : members.size() + 1;
        return new AnswersPage.Listed(new Topic.HowMany(entity).id(),
                words.in(entity.question(), words.in(entity.title())),
                words.count(facts, entity), words.in(entity.title()), upTo);
    }

    private List<AnswersPage.Line> lines(Entity entity, Case.Member member, Interview interview, Words words) {
        return catalogue.vocabulary().inputsOf(entity).stream().filter(member.answers()::containsKey)
                .map((Input input) -> new AnswersPage.Line(input.id(), words.in(input.label()),
                        words.answer(input, member.answers().get(input)),
                        !interview.trail().contains(input.id())))
                .toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
