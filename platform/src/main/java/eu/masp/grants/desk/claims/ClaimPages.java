package eu.masp.grants.desk.claims;

import eu.masp.grants.applications.Application;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.desk.CaseLocks;
import eu.masp.grants.desk.DeskAccess.Opened;
import eu.masp.grants.desk.DeskApplicants;
import eu.masp.grants.desk.DeskPapers;
import eu.masp.grants.desk.PaperLine;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Standing;
import eu.masp.grants.desk.cases.History;
import eu.masp.grants.ledger.AccountKind;
import eu.masp.grants.ledger.Holdings;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what an officer sees of a claim. */
@Component
class ClaimPages {
    private final Claims claims;
    private final ClaimQueue queue;
    private final CaseLocks locks;
    private final DeskPapers papers;
    private final History history;
    private final Holdings holdings;
    private final DeskApplicants applicants;

    ClaimPages(Claims claims, ClaimQueue queue, CaseLocks locks, DeskPapers papers, History history,
            Holdings holdings, DeskApplicants applicants) {
        this.claims = claims;
        this.queue = queue;
        this.locks = locks;
        this.papers = papers;
        this.history = history;
        this.holdings = holdings;
        this.applicants = applicants;
    }

    Standing enter(SignedIn me, Opened opened) {
        return locks.enter(me, opened);
    }

    ClaimPage page(Claim claim, Opened opened, SignedIn me, Show show, Form form, String done, String query) {
        Standing standing = enter(me, opened);
        Application application = opened.application();
        boolean away = standing.away();
        UUID holder = standing.holder();
        String name = away ? ""
                : applicants.find(application.applicant(), me,
                        "claim " + claim.number() + " of " + opened.call().code() + " "
                                + application.arrival())
                        .name();
        List<PaperLine> sent = away ? List.of() : papers.of(claim.id(), opened.call(), show);
        return new ClaimPage(show, claim, application, opened.call(), standing,
                holder == null ? "" : history.name(holder, me, show), name,
                holdings.of(application.id(), AccountKind.COMMITTED),
                claims.of(application.id()).stream().filter(other -> !other.id().equals(claim.id())).toList(), sent,
                away ? List.of() : lines(claim, opened, me, show), steps(claim, standing), form, done, query);
    }

    Form prefilled(Claim claim, Show show) {
        return Form.of(Map.of("check-cents", show.typed(claim.asked()), "order_recovery-cents",
                claim.due() == null ? "" : show.typed(claim.kept())));
    }

    private static List<ClaimStep> steps(Claim claim, Standing standing) {
        return !standing.mine() ? List.of()
                : Stream.of(ClaimStep.CHECK, ClaimStep.ASK_FOR_RECEIPTS, ClaimStep.TAKE_REQUEST_BACK, ClaimStep.REJECT,
                        ClaimStep.ORDER_RECOVERY, ClaimStep.CANCEL_RECOVERY)
                        .filter(step -> step.from() == claim.state()).toList();
    }

    private List<History.Line> lines(Claim claim, Opened opened, SignedIn me, Show show) {
        return queue.events(claim.id()).stream().map(each -> new History.Line(show.moment(each.at()),
                history.who(each.actor(), opened, me, show), show.t("desk.claim.event." + each.event()),
                show.written(each.reason()),
                false)).toList();
    }
}
