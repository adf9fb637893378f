package eu.masp.grants.apply;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.measures.Entity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an applicant has on a call already: it is told before anybody writes a second application, not when it is sent. */
@Component
class EarlierOnCall {
    /** What was withdrawn, refused, appealed against or taken back does not stand in the way of another. */
    private static final Set<ApplicationState> OVER = EnumSet.of(ApplicationState.WITHDRAWN, ApplicationState.REFUSED,
            ApplicationState.APPEALED, ApplicationState.RENOUNCED, ApplicationState.REVOKED);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {
    };

    private final Applications applications;
    private final Calls calls;

    EarlierOnCall(Applications applications, Calls calls) {
        this.applications = applications;
        this.calls = calls;
    }

    /** Those that stand, the last sent first. */
    List<Application> of(Call call, List<UUID> applicants) {
        return applications.of(applicants).stream()
                .filter(each -> each.call().equals(call.id()) && !OVER.contains(each.state())).toList();
    }

    /** Those on other calls of the same measure: each call has money of its own, and the body that decides sees both. */
    List<Application> elsewhere(Call call, List<UUID> applicants) {
        return applications.of(applicants).stream()
                .filter(each -> !each.call().equals(call.id()) && !OVER.contains(each.state()))
                .filter(each -> calls.find(each.call()).filter(other -> other.measure().equals(call.measure()))
                        .isPresent())
                .toList();
    }

    /** Both, as lines of a page. */
    EarlierLines lines(Call call, List<UUID> applicants, CallWords words) {
        return new EarlierLines(of(call, applicants).stream().map(each -> FileLine.of(each, call, words)).toList(),
                elsewhere(call, applicants).stream()
                        .map(each -> FileLine.of(each, calls.find(each.call()).orElseThrow(), words)).toList());
    }

    /** Whether one applicant can have several: where the rules decide for each child, each adult, each person hired. */
    static boolean severalPossible(CallRules rules) {
        return rules.measure().decidedFor().stream().anyMatch(entity -> !entity.isRoot());
    }

    /** The one that is for the same as this draft. */
    Optional<Application> same(Draft draft, Call call, Standing standing) {
        if (standing.chosen() == null) {
            return Optional.empty();
        }
        Map<String, String> decidedFor = standing.chosen().members();
        return of(call, List.of(draft.applicant())).stream().filter(each -> !each.id().equals(draft.id()))
                .filter(each -> MAPPER.readValue(each.decidedFor(), NAMES).equals(decidedFor)).findFirst();
    }

    /**
     * What a further application begins with: the answers of the one before, so that the members of the family are called the same in
     * both and it can be told whom each is for.
     */
    Optional<String> answers(List<Application> earlier) {
        return earlier.stream().flatMap(each -> applications.answers(each.id()).stream()).findFirst();
    }
}
