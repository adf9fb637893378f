package eu.masp.competences.story;

import java.time.LocalDate;
import java.util.List;

/**
 * What a text shows, and what was decided on it.
 *
 * @param text in pieces, the words that led to a proposal marked
 * @param language it was read in: it or en
 * @param sure whether that was said, or could be found out
 * @param lines all proposals, and what was kept though the text no longer leads to it
 * @param unmatched sentences in which nothing was found
 * @param trialTexts of how many labelled texts the shares of right proposals are, and when they were measured
 * @param asked what was searched for by name
 * @param found by that name
 * @param full whether the profile takes no more
 * @param none whether she asked to save and had chosen nothing
 */
public record ProposalsPage(List<Piece> text, String language, boolean sure, List<ProposalLine> lines,
        List<String> unmatched, TrialTexts trialTexts, String asked, List<Found> found, boolean saved, boolean full,
        boolean none) {

    public record TrialTexts(int number, LocalDate measured) {}

    /** @param there whether it was kept already */
    public record Found(String concept, ProposalKind kind, String label, String says, boolean there) {}

    public List<ProposalLine> open(ProposalKind kind) {
        return lines.stream().filter(line -> line.kind() == kind && line.is("")).toList();
    }

    /** Those of a kind that are shown at once: the matcher is sure of them, or says nothing of how sure it is. */
    public List<ProposalLine> likely(ProposalKind kind) {
        return open(kind).stream().filter(line -> !line.sure().weak()).toList();
    }

    /** The others, which are often wrong: one looks at them who wants to. */
    public List<ProposalLine> unsure(ProposalKind kind) {
        return open(kind).stream().filter(line -> line.sure().weak()).toList();
    }

    public List<ProposalLine> decided(String verdict) {
        return lines.stream().filter(line -> line.is(verdict)).toList();
    }

    public boolean hasOpen() {
        return lines.stream().anyMatch(line -> line.is(""));
    }
}
