package eu.masp.grants.desk.claims;

import eu.masp.grants.desk.Reach;
import eu.masp.grants.desk.Show;
import eu.masp.shell.Form;
import java.util.List;

/**
 * The claims as they are listed.
 *
 * @param rest how many of them were not drawn for the check and can be confirmed in one go
 * @param until those that came later are not confirmed with them
 * @param sample the call's rule of the sample, in words; empty where every claim is checked, or several calls are listed
 */
public record ClaimQueuePage(Show show, Reach reach, ClaimFilter filter, String counted, List<ClaimRow> rows,
        String next,
        boolean officer, int rest, String until, String sample, List<String> calls, String done, Form form) {}
