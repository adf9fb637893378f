package eu.masp.grants.apply;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.people.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what is one’s own, by its id; of what is somebody else’s nobody learns that it is there. */
@Component
class OwnFile {
    private final Drafts drafts;
    private final Applications applications;
    private final Calls calls;
    private final Applicants applicants;

    OwnFile(Drafts drafts, Applications applications, Calls calls, Applicants applicants) {
        this.drafts = drafts;
        this.applications = applications;
        this.calls = calls;
        this.applicants = applicants;
    }

    /** A draft with its call. */
    record Writing(Draft draft, Call call) {}

    /** An application with its call. */
    record Sent(Application application, Call call) {}

    Writing writing(SignedIn me, UUID id) {
        Draft draft = drafts.find(id).filter(found -> applicants.actsFor(me, found.applicant()))
                .orElseThrow(OwnFile::notFound);
        return new Writing(draft, calls.find(draft.call()).orElseThrow());
    }

    Optional<Sent> findSent(SignedIn me, UUID id) {
        return applications.find(id).filter(found -> applicants.actsFor(me, found.applicant()))
                .map(found -> new Sent(found, calls.find(found.call()).orElseThrow()));
    }

    Sent sent(SignedIn me, UUID id) {
        return findSent(me, id).orElseThrow(OwnFile::notFound);
    }

    /** Whether it was not sent yet. */
    boolean isDraft(UUID id) {
        return applications.find(id).isEmpty();
    }

    /** A draft that was not sent yet; what was sent is not changed any more. */
    Writing unsent(SignedIn me, UUID id) {
        Writing writing = writing(me, id);
        if (applications.find(id).isPresent()) {
            throw new AlreadySentException(id);
        }
        return writing;
    }

    /** The draft was sent meanwhile. */
    static final class AlreadySentException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final UUID id;

        AlreadySentException(UUID id) {
            super("already sent");
            this.id = id;
        }

        UUID id() {
            return id;
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
