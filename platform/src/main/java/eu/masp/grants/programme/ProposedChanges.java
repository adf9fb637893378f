package eu.masp.grants.programme;

import eu.masp.grants.RuleProposal;
import eu.masp.grants.RuleProposals;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallChanges;
import eu.masp.grants.calls.Calls;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The changes to rules that a draft takes over from a scenario: carried along whole, and said wherever the draft is shown. */
@Component
class ProposedChanges {
    private final RuleProposals proposals;
    private final Calls calls;

    ProposedChanges(RuleProposals proposals, Calls calls) {
        this.proposals = proposals;
        this.calls = calls;
    }

    Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the form takes over; only from a scenario of the same body. */
    Optional<RuleProposal> of(Form form, String body) {
        return id(form.value("scenario")).flatMap(id -> proposals.find(id, body));
    }

    void draft(CallDraft.Read read, Optional<RuleProposal> proposal, String actor) {
        Optional<CallChanges> changes = proposal.filter(each -> !each.changes().isEmpty())
                .map(each -> new CallChanges(each.id(), each.version(), each.title(), each.changes()));
        if (changes.isPresent()) {
            calls.draft(read.call(), read.areas(), changes.get(), actor);
        } else {
            calls.draft(read.call(), read.areas(), actor);
        }
    }

    List<String> lines(Optional<RuleProposal> proposal, LocalDate on, Language language) {
        return proposal.filter(each -> !each.changes().isEmpty())
                .map(each -> proposals.words(each.changes(), on, language)).orElse(List.of());
    }

    /** The changes of a call, in words; empty where its measure's rules hold as they are. */
    List<String> lines(Call call, LocalDate on, Language language) {
        return calls.changes(call).map(each -> proposals.words(each.changes(),
                call.referenceDate() == null ? on : call.referenceDate(), language)).orElse(List.of());
    }
}
