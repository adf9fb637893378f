package eu.masp.grants.apply;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.Calls;
import eu.masp.papers.Paper;
import eu.masp.papers.Papers;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Input;
import eu.masp.measures.Result;
import eu.masp.measures.Territory;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Word;
import java.util.EnumSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out how drafts stand. */
@Component
class Standings {
    private final RulesOfCalls rules;
    private final Calls calls;
    private final Papers papers;
    private final Applicants applicants;
    /** The areas of published calls: they are fixed, so that once read they are known. */
    private final Map<UUID, List<CallArea>> areas = new ConcurrentHashMap<>();

    Standings(RulesOfCalls rules, Calls calls, Papers papers, Applicants applicants) {
        this.rules = rules;
        this.calls = calls;
        this.papers = papers;
        this.applicants = applicants;
    }

    /** With everything that can be missing. */
    Standing of(Draft draft, Call call) {
        Standing standing = byRules(draft, call);
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (!call.papers().isEmpty() && !papersMissing(call, papers.of(draft.id())).isEmpty()) {
            missing.add(Missing.PAPERS);
        }
        if (!applicants.known(draft.applicant(), call.applicants())) {
            missing.add(Missing.PERSON);
        }
        return standing.missing(missing);
    }

    /** The papers that the call asks for and that are not there. */
    static List<String> papersMissing(Call call, List<Paper> sent) {
        Set<String> kinds = sent.stream().map(Paper::kind).collect(Collectors.toSet());
        return call.papers().stream().filter(asked -> !kinds.contains(asked)).toList();
    }

    private Standing byRules(Draft draft, Call call) {
        CallRules asked = rules.of(call);
        Case facts = Answers.read(draft.facts(), asked);
        List<Result> results = asked.rules().assess(facts, asked.measure());
        Result chosen = chosen(results, draft);
        String place = place(facts, asked);
        CallArea area = place == null ? null : area(call, asked, place).orElse(null);
        Long known = chosen == null ? null : StandingAmounts.total(chosen);
        Long cents = known == null ? draft.asked() : known;
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (chosen == null) {
            missing.add(Missing.WHOM);
        }
        if (place == null) {
            missing.add(Missing.PLACE);
        } else if (area == null) {
            missing.add(Missing.OUTSIDE);
        }
        Long most = StandingAmounts.most(chosen);
        if (cents == null || most != null && cents > most) {
            missing.add(Missing.AMOUNT);
        }
        return new Standing(asked, facts, results, chosen, place, area, cents,
                chosen == null ? null : StandingAmounts.monthly(chosen), missing);
    }

    /** What the person chose; where there is no choice, the only one. */
    private static @Nullable Result chosen(List<Result> results, Draft draft) {
        List<Result> possible = results.stream().filter(Standings::isAboutSomebody).toList();
        if (possible.size() == 1) {
            return possible.getFirst();
        }
        Optional<Result> said = possible.stream().filter(result -> Standing.isFor(result, draft.decidedFor()))
                .findFirst();
        if (said.isPresent() || !draft.decidedFor().isEmpty()) {
            return said.orElse(null);
        }
        List<Result> yes = possible.stream().filter(result -> result.verdict() == Verdict.YES).toList();
        return yes.size() == 1 ? yes.getFirst() : null;
    }

    /** Whether all whom it is decided for are there. */
    static boolean isAboutSomebody(Result result) {
        return result.measure().decidedFor().stream()
                .allMatch(entity -> entity.isRoot() || result.members().containsKey(entity.id()));
    }

    private static @Nullable String place(Case facts, CallRules rules) {
        Input residence = rules.vocabulary().residence().get(rules.root().id());
        if (residence == null) {
            return null;
        }
        return facts.findAnswer(rules.root(), rules.root().id(), residence)
                .map(answer -> answer instanceof Answer.Exactly(Word word) ? word.text() : null).orElse(null);
    }

    private Optional<CallArea> area(Call call, CallRules rules, String place) {
        Catalogue catalogue = rules.rules().catalogue();
        return areas.computeIfAbsent(call.id(), _ -> calls.areas(call)).stream().filter(area -> {
            Territory territory = catalogue.territories().get(area.area());
            return area.area().equals(CallArea.EVERYWHERE)
                    || territory != null && territory.holds(place,
                            asItStood(territory, Objects.requireNonNull(call.referenceDate())));
        }).findFirst();
    }

    /** A call may name an area whose borders stand no more: it means those of the last day. */
    private static LocalDate asItStood(Territory territory, LocalDate on) {
        LocalDate last = territory.to();
        return last != null && last.isBefore(on) ? last : on;
    }
}
