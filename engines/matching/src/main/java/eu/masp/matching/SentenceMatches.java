package eu.masp.matching;

import java.util.List;
import java.util.Map;

/** What one sentence is about, nearest first; the places of the words count from the sentence's start. */
public record SentenceMatches(Map<Kind, List<Match>> byKind) {

    public SentenceMatches {
        byKind = Map.copyOf(byKind);
    }

    /** Those of a kind; none where it was not asked for. */
    public List<Match> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
