package eu.masp.grants.apply;

import eu.masp.grants.RuleProposals;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts calls into words for whoever may apply. */
@Component
class CallPages {
    private final Calls calls;
    private final RulesOfCalls rules;
    private final RuleProposals proposals;
    private final Texts texts;
    private final Clock clock;

    CallPages(Calls calls, RulesOfCalls rules, RuleProposals proposals, Texts texts, Clock clock) {
        this.calls = calls;
        this.rules = rules;
        this.proposals = proposals;
        this.texts = texts;
        this.clock = clock;
    }

    CallPage of(Call call, Language language) {
        CallWords words = new CallWords(language);
        CallRules asked = rules.of(call);
        Catalogue catalogue = asked.rules().catalogue();
        Measure measure = asked.measure();
        PaperNames names = new PaperNames(texts, language, catalogue);
        Instant now = clock.instant();
        String state = call.openAt(now) ? "open"
                : call.state() == CallState.PUBLISHED && now.isBefore(call.opensAt()) ? "soon" : "over";
        Instant at = state.equals("soon") ? call.opensAt() : call.closesAt();
        List<String> areas = calls.areas(call).stream().map((CallArea area) -> words.area(area, catalogue))
                .filter(name -> !name.isEmpty()).sorted().toList();
        return new CallPage(call.code(), words.title(call),
                measure.summary() == null ? "" : words.text(measure.summary()),
                measure.authority() == null ? "" : words.text(measure.authority().title()), state,
                texts.get(language, "apply.when." + state, words.dateAndTime(at)), areas,
                call.papers().stream().map(names::of).toList(), call.ranking() == null ? "arrival" : "ranking",
                call.measure(), Objects.requireNonNullElse(call.protocol(), ""),
                Objects.requireNonNullElse(call.cup(), ""), call.demonstration(),
                call.applicants() == Call.Applicants.FIRM, calls.changes(call)
                        .map(changes -> proposals.words(changes.changes(),
                                Objects.requireNonNull(call.referenceDate()), language))
                        .orElse(List.of()));
    }
}
