package eu.masp.guidance.content;

import eu.masp.competences.ProfileReaders;
import eu.masp.shell.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The services that accompany people are those to which people may show their profile. */
@Component
class ServicesAsReaders implements ProfileReaders {
    private final GuidanceContent content;

    ServicesAsReaders(GuidanceContent content) {
        this.content = content;
    }

    @Override
    public Map<String, Words> bodies() {
        Map<String, Words> bodies = new LinkedHashMap<>();
        content.services().forEach(
                service -> bodies.put(service.id(), new Words(service.title().it(), service.title().en())));
        return bodies;
    }
}
