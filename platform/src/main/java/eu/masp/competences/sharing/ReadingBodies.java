package eu.masp.competences.sharing;

import eu.masp.catalogue.Bodies;
import eu.masp.competences.ProfileReaders;
import eu.masp.shell.Language;
import eu.masp.shell.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The bodies to which a profile can be shown, in words. */
@Component
public class ReadingBodies {
    private final List<ProfileReaders> readers;
    private final Bodies bodies;

    ReadingBodies(List<ProfileReaders> readers, Bodies bodies) {
        this.readers = readers;
        this.bodies = bodies;
    }

    /** Those that can be chosen: ids with titles. */
    Map<String, String> choice(Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        readers.forEach(each -> each.bodies().forEach((id, title) -> titles.put(id, title.in(language))));
        return titles;
    }

    /** How a body is called, also one that can be chosen no more. */
    public String title(String id, Language language) {
        return readers.stream().map(each -> each.bodies().get(id)).filter(Words.class::isInstance).findFirst()
                .map(title -> title.in(language)).orElseGet(() -> bodies.title(id, language));
    }
}
