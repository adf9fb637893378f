package eu.masp.grants;

import eu.masp.shell.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where proposals for the rules of calls come from; whoever has some implements it. */
public interface RuleProposals {

    /** A proposal of this body, as it is now. */
    Optional<RuleProposal> find(UUID id, String body);

    /**
     * Changes in words, a line each.
     *
     * @param changes the text of a scenario file
     * @param on the day whose values they are compared with
     */
    List<String> words(String changes, LocalDate on, Language language);
}
