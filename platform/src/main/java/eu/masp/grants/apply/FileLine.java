package eu.masp.grants.apply;

import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;

/**
 * A line of the list.
 *
 * @param number of an application in its call; 0 for a draft
 * @param state of an application, or {@code draft}
 */
public record FileLine(String id, int number, String title, String state, String when, boolean demonstration) {

    static FileLine of(Application application, Call call, CallWords words) {
        return new FileLine(application.id().toString(), application.arrival(), words.title(call),
                application.state().word(), words.date(application.submittedAt()), call.demonstration());
    }

    static FileLine of(Draft draft, Call call, CallWords words) {
        return new FileLine(draft.id().toString(), 0, words.title(call), "draft", words.date(draft.changedAt()),
                call.demonstration());
    }
}
