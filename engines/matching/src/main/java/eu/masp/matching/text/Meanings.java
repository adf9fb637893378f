package eu.masp.matching.text;

import eu.masp.matching.embedding.Embeddings;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The vectors of sentences, each made once however often it is asked for. May be shared by threads. */
public final class Meanings {

    private final Embeddings model;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    public Meanings(Embeddings model) {
        this.model = model;
    }

    float[] of(String sentence) {
        return known.computeIfAbsent(sentence, text -> model.of(List.of(text))[0]);
    }
}
