package eu.masp.grants.apply;

import eu.masp.entitlements.OpenCalls;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows, beside what a family has a right to, the calls in which it can ask for it. */
@Component
class CallsForResults implements OpenCalls {
    private final Calls calls;
    private final Texts texts;
    private final Clock clock;

    CallsForResults(Calls calls, Texts texts, Clock clock) {
        this.calls = calls;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<OpenCall> now(Language language) {
        CallWords words = new CallWords(language);
        return calls.published().stream()
                .filter(call -> call.applicants() == Call.Applicants.PERSON && call.openAt(clock.instant()))
                .map(call -> new OpenCall(call.measure(), words.title(call), "/check/apply/" + call.code(),
                        texts.get(language, "apply.when.open", words.dateAndTime(call.closesAt())),
                        call.demonstration()))
                .toList();
    }
}
