package eu.masp.grants.apply;

import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.papers.Paper;
import eu.masp.papers.Papers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lodges claims together with their receipts: both, or neither. */
@Component
class Lodging {
    private final Claims claims;
    private final Papers papers;

    Lodging(Claims claims, Papers papers) {
        this.claims = claims;
        this.papers = papers;
    }

    /** A file as it came. */
    record Sent(String name, byte[] content) {}

    @Transactional
    Claim lodge(UUID application, @Nullable LocalDate month, long spent, List<Sent> receipts, UUID account,
            String once) {
        Claim claim = claims.lodge(application, month, spent, account.toString(), once);
        keep(claim.id(), receipts, account);
        return claim;
    }

    /** More receipts for a claim, as was asked. */
    @Transactional
    void more(Claim claim, int version, List<Sent> receipts, UUID account) {
        keep(claim.id(), receipts, account);
        claims.take(ClaimStep.SEND_RECEIPTS, claim.id(), version, account.toString(), "");
    }

    private void keep(UUID claim, List<Sent> receipts, UUID account) {
        receipts.forEach(file -> papers.keep(claim, Paper.RECEIPT, file.name(), file.content(), account));
    }
}
