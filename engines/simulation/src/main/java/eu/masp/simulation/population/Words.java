package eu.masp.simulation.population;

import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A number for each word of a vocabulary: first the options of all choices, so that their columns are narrow, then codes. */
public final class Words {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final int options;
    private final int all;

    public Words(Vocabulary vocabulary) {
        for (Entity entity : vocabulary.entities()) {
            for (Input input : vocabulary.inputsOf(entity)) {
                input.options().forEach(option -> number(option.id()));
            }
        }
        this.options = words.size();
        for (CodeList codes : vocabulary.codes().values()) {
            codes.codes().keySet().forEach(this::number);
        }
        this.all = words.size();
    }

    /** The word's number; a word that is in no list gets the next one. */
    public synchronized int number(String word) {
        return numbers.computeIfAbsent(word, added -> {
            words.add(added);
            return words.size() - 1;
        });
    }

    public synchronized String word(int number) {
        return words.get(number);
    }

    public synchronized int size() {
        return words.size();
    }

    Width width(Input input) {
        return Width.upTo(input.type() == Input.Type.CHOICE ? options : all);
    }
}
