package eu.masp.competences.story;

import eu.masp.matching.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a text as it is shown.
 *
 * @param marked whether it led to a proposal
 */
public record Piece(String text, boolean marked) {

    /** The part of a text between two places, in pieces; marks that touch or overlap are one. */
    static List<Piece> of(String text, int from, int to, List<Span> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Span mark : marks.stream().filter(each -> each.start() >= from && each.end() <= to)
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(each -> -each.end())).toList()) {
            if (mark.end() <= at) {
                continue;
            }
            int start = Math.max(mark.start(), at);
            if (start > at) {
                pieces.add(new Piece(text.substring(at, start), false));
            }
            pieces.add(new Piece(text.substring(start, mark.end()), true));
            at = mark.end();
        }
        if (at < to) {
            pieces.add(new Piece(text.substring(at, to), false));
        }
        return pieces;
    }
}
