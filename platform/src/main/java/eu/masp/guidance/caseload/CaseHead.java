package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.words.Say;
import eu.masp.people.Person;
import java.util.Map;
import java.util.UUID;

/**
 * What stands above every page of a case.
 *
 * @param person empty in all fields while she is only invited
 * @param guides names of those who work or worked on it
 * @param holds whether the reader holds it
 * @param held whether somebody who works for the body today holds it
 */
public record CaseHead(Say say, GuidanceCase one, Person person, Map<UUID, String> guides, boolean holds,
        boolean held) {

    /** Her name; what the invitation went to while it waits. */
    public String name() {
        return one.invitedAs() != null ? one.invitedAs()
                : person.name().isEmpty() ? say.t("guidance.who.nameless") : person.name();
    }

    public String guide() {
        UUID guide = one.guide();
        return guide == null ? say.t("guidance.who.nobody") : officer(guide);
    }

    public String officer(UUID key) {
        return guides.getOrDefault(key, say.t("guidance.who.guide"));
    }

    public String path() {
        return "/caseload/" + one.id();
    }
}
