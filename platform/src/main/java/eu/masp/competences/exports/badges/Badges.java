package eu.masp.competences.exports.badges;

import eu.masp.competences.exports.badges.StatusLists.Place;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From asked to issued to revoked. Issuing needs no officer: it repeats, in the person’s favour, what is already recorded. */
@Component
public class Badges {
    private final BadgeTable table;
    private final IssuerKeys keys;
    private final StatusLists lists;
    private final Issuers issuers;
    private final Post post;
    private final Clock clock;

    Badges(BadgeTable table, IssuerKeys keys, StatusLists lists, Issuers issuers, Post post, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.lists = lists;
        this.issuers = issuers;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Issues a badge. Asked twice it is the same one.
     *
     * @param name to stand in it; empty: none
     * @return empty where nobody issues badges here, or where what it would say is too old to be relied on
     */
    @Transactional
    public Optional<UUID> ask(UUID account, Attested attested, String name) {
        Optional<Badge> there = table.find(account, attested.competence(), attested.evidence());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant until = until(attested);
        Optional<Issuer> issuer = issuers.find();
        if (there.isPresent() || issuer.isEmpty() || !until.isAfter(now)) {
            return there.map(Badge::id);
        }
        UUID id = UUID.randomUUID();
        Place place = lists.allot();
        IssuerKeys.Signed signed = keys.sign("JWT", BadgeContent.of(id, UUID.randomUUID(), attested, name,
                issuer.get(), place, now, until), issuer.get()::key);
        if (!table.insert(new Badge(id, account, attested.competence(), attested.basis(), attested.evidence(), place,
                signed.jwt(), until, null), signed.key())) {
            // Somebody clicked twice: the other one is there now. The place stays empty, which says nothing.
            return table.find(account, attested.competence(), attested.evidence()).map(Badge::id);
        }
        table.write(id, "asked", now, "holder", account, "");
        table.write(id, "issued", now, "program", null, "");
        return Optional.of(id);
    }

    /** Until when a badge for this could be relied on. */
    public static Instant until(Attested attested) {
        return attested.at().atZone(ZoneOffset.UTC).plusMonths(attested.basis().months()).toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** One’s own; others’ are not there. */
    public Optional<Badge> find(UUID account, UUID id) {
        return table.find(id).filter(badge -> badge.account().equals(account));
    }

    /** Anybody’s, by the number in its link: whoever has it was given it. */
    public Optional<Badge> find(UUID id) {
        return table.find(id);
    }

    /** Those of which a text may be a changed copy. */
    public List<Badge> alike(String content, String signature) {
        return table.alike(content, signature);
    }

    public List<Badge> of(UUID account) {
        return table.of(account);
    }

    public List<Badge.Event> events(UUID badge) {
        return table.events(badge);
    }

    /** The holder takes it back. Twice is once. */
    @Transactional
    public void withdraw(UUID account, UUID id) {
        find(account, id).ifPresent(badge -> revoke(badge, "holder", account, ""));
    }

    /** The issuer revokes it and says why; the holder is told. */
    @Transactional
    public void revoke(UUID id, UUID officer, String reason) {
        table.find(id).filter(badge -> revoke(badge, "issuer", officer, reason))
                .ifPresent(badge -> post.send(Letter.about(badge.account(), "badge-revoked",
                        "/competences/badges/" + id, reason)));
    }

    /** What badges say was corrected: the program revokes those made from it, and the holder is told. */
    @Transactional
    public void corrected(UUID account, UUID evidence) {
        table.from(account, evidence).stream().filter(badge -> revoke(badge, "program", null, ""))
                .forEach(badge -> post.send(Letter.about(account, "badge-corrected",
                        "/competences/badges/" + badge.id())));
    }

    private boolean revoke(Badge badge, String who, @Nullable UUID actor, String reason) {
        Instant now = clock.instant();
        if (!table.revoke(badge.id(), now)) {
            return false;
        }
        lists.revoke(badge.place(), now);
        table.write(badge.id(), "revoked", now, who, actor, reason);
        return true;
    }

    /** Revokes and erases all badges of somebody; of each the bit on the public list is left. */
    @Transactional
    public void erase(UUID account) {
        table.of(account).forEach(badge -> lists.revoke(badge.place(), null));
        table.erase(account);
    }
}
