package eu.masp.competences.story;

import eu.masp.matching.Span;
import eu.masp.shell.Words;
import java.util.List;

/**
 * What a text shows that its writer can do, or has done.
 *
 * @param concept a competence by its id; a skill or an occupation by its URI
 * @param says a sentence about it, in the page’s language
 * @param score from 0 to 1: how near the words come to it; no probability
 * @param quotes the sentences that led to it, the nearest first
 * @param words the very words, as places in the text
 * @param sure how sure it is
 */
record Proposal(String concept, ProposalKind kind, Words label, String says, double score, List<Sentence> quotes,
        List<Span> words, Sure sure) {

    /** Whether a sentence that led to it says no or not. */
    boolean negated() {
        return sure.equals(Sure.CHECK);
    }

    /** The words of a sentence of the text that led to it. */
    List<Span> wordsIn(Sentence sentence) {
        return words.stream().filter(span -> span.start() >= sentence.start() && span.end() <= sentence.end()).toList();
    }
}
