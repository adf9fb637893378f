package eu.masp.competences;

import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells what a person has written from the sentence that stands in its place where a skill was taken over with one tap. Such a sentence
 * tells nobody anything: it is not shown to others, and nobody who only reads it can confirm it.
 */
@Component
public class OwnWords {
    private static final Set<String> IN_PLACE = Set.of("story.statement", "occupations.tapped");

    private final Set<String> sentences;

    OwnWords(Texts texts) {
        this.sentences = Stream.of(Language.values())
                .flatMap(language -> IN_PLACE.stream().map(key -> texts.get(language, key)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean in(Evidence.Said said) {
        return !sentences.contains(said.text());
    }
}
