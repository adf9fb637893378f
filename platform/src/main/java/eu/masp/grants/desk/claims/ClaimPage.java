package eu.masp.grants.desk.claims;

import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.desk.PaperLine;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Standing;
import eu.masp.grants.desk.cases.History;
import eu.masp.shell.Form;
import java.util.List;

/**
 * One claim as an officer sees it.
 *
 * @param name of the beneficiary; empty where this officer is to keep away
 * @param left cents of the award that are not claimed yet
 * @param others the application's other claims
 */
public record ClaimPage(Show show, Claim claim, Application application, Call call, Standing standing, String holder,
        String name, long left, List<Claim> others, List<PaperLine> papers, List<History.Line> history,
        List<ClaimStep> steps, Form form, String done, String query) {

    public String title() {
        return show.t("desk.claim.title", claim.number(), application.arrival());
    }
}
