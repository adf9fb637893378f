package eu.masp.competences.story;

import java.util.List;

/**
 * A proposal as it is shown.
 *
 * @param verdict kept, dropped, or empty as long as nothing was decided
 * @param quotes sentences of the text that led to it, in pieces; empty where the text no longer does
 * @param earlier the words that led to it when it was decided; only where there are no quotes
 * @param statement id of what stands on the profile for it; empty where nothing does
 * @param at where the first of these sentences stands: {@code version:start-end} of the text; empty where there is none
 * @param escoUri the skill of ESCO it is or corresponds to; empty where there is none
 * @param escoMatch same, close, broad or narrow
 */
public record ProposalLine(String concept, ProposalKind kind, String label, String says, Sure sure, String verdict,
        List<List<Piece>> quotes, String earlier, String at, String statement, String escoUri, String escoLabel,
        String escoMatch) {

    public boolean is(String asked) {
        return verdict.equals(asked);
    }
}
