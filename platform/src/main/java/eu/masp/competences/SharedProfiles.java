package eu.masp.competences;

import eu.masp.competences.Evidence.Verdict;
import eu.masp.competences.profile.EvidenceWords;
import eu.masp.competences.profile.ProfilePages;
import eu.masp.competences.sharing.Part;
import eu.masp.competences.sharing.Share;
import eu.masp.competences.sharing.Shares;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Profiles as others see them: only what the person shows to a body, only as long as she does, and each look is written down for her. */
@Component
public class SharedProfiles {
    /** Who works with people for a body. Whoever administers, pays, plans or audits has no reason to look. */
    private static final Role READER = Role.GUIDE;

    private final Profiles profiles;
    private final Shares shares;
    private final ProfilePages pages;

    SharedProfiles(Profiles profiles, Shares shares, ProfilePages pages) {
        this.profiles = profiles;
        this.shares = shares;
        this.pages = pages;
    }

    /**
     * @param share by which it is shown
     * @param until the last day
     * @param profile what she shows of it and nothing else; refusals of referees are never in it
     */
    public record Shared(UUID share, LocalDate until, boolean saidShown, boolean confirmedShown, boolean measuredShown,
            Profile profile) {}

    /** Whether a person shows anything to a body today. Looks at nothing. */
    public boolean isShared(UUID person, String body) {
        return shares.find(person, body).isPresent();
    }

    /** The page on which a body’s guides read what a person shows to it; empty while she shows nothing. Looks at nothing. */
    public Optional<String> page(UUID person, String body) {
        return shares.find(person, body).map(share -> "/competences/shared/" + share.id());
    }

    /**
     * What a person shows to the operators of a body.
     *
     * @throws eu.masp.people.NoSeatException for who holds no operator’s seat in that body, or one for another place
     */
    public Optional<Shared> find(SignedIn reader, UUID person, String body) {
        reader.requireSeatOf(body, READER);
        return shares.find(person, body).map(share -> look(reader, share, body));
    }

    /** What was found, laid out for a page: said, confirmed and measured apart, with ranges. */
    public ShownProfile laidOut(Shared shared, Language language) {
        return new ShownProfile(shared, pages.of(shared.profile(), Map.of(), language), new EvidenceWords(language));
    }

    /** The same by the share itself. Empty where it is over, or no body’s. */
    public Optional<Shared> find(SignedIn reader, UUID share) {
        Optional<Share> found = shares.find(share);
        String body = found.map(Share::body).orElse(null);
        return body == null ? Optional.empty()
                : found.filter(each -> each.holds(shares.today())).map(each -> look(reader, each, body));
    }

    /** What a person shows to a body ends: it has no more to do with her. */
    public void end(UUID person, String body) {
        shares.revoke(person, body);
    }

    /** The shares that somebody may look at by their seats. Looks at nothing. */
    public List<Share> open(SignedIn reader) {
        List<Seat> seats = reader.requireAnySeat(READER);
        return shares.to(seats.stream().map(Seat::body).distinct().toList()).stream()
                .filter(share -> seats.stream().anyMatch(seat -> seat.body().equals(share.body())
                        && (share.territory() == null || seat.territory() == null
                                || seat.territory().equals(share.territory()))))
                .toList();
    }

    private Shared look(SignedIn reader, Share share, String body) {
        String territory = share.territory();
        if (territory == null) {
            reader.requireSeatOf(body, READER);
        } else {
            reader.requireSeatIn(territory, body, READER);
        }
        // An address is no name.
        shares.looked(share, reader.account(), reader.name().contains("@") ? "" : reader.name());
        return shown(share);
    }

    /** What a share shows, to whoever may use it. */
    public Shared shown(Share share) {
        Profile whole = profiles.of(share.account());
        boolean said = share.parts().contains(Part.SAID);
        boolean confirmed = share.parts().contains(Part.CONFIRMED);
        boolean measured = share.parts().contains(Part.MEASURED);
        List<Evidence.Confirmed> answers = confirmed
                ? whole.confirmed().stream().filter(each -> each.verdict() != Verdict.NO).toList() : List.of();
        // Words that were confirmed are shown with what confirms them.
        List<Evidence.Said> words = whole.said().stream().filter(
                each -> said || answers.stream().anyMatch(answer -> answer.statement().equals(each.id()))).toList();
        return new Shared(share.id(), share.until(), said, confirmed, measured,
                new Profile(share.account(), words, answers, measured ? whole.measured() : List.of()));
    }
}
