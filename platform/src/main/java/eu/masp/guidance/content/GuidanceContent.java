package eu.masp.guidance.content;

import eu.masp.people.PeopleSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The services, templates and measures for childcare of the content folder, read once at start. */
@Component
public class GuidanceContent {
    private final List<Service> services;
    private final List<Template> templates;
    private final List<String> childcare;

    GuidanceContent(@Value("${masp.content}") String folder, PeopleSettings settings) {
        ContentFiles files = new ContentFiles(Path.of(folder).toAbsolutePath().normalize().resolve("guidance"));
        this.services = files.services().stream().filter(each -> settings.demonstration() || !each.invented())
                .toList();
        this.templates = files.templates();
        this.childcare = files.childcareMeasures();
    }

    /** The bodies one can ask for accompaniment. */
    public List<Service> services() {
        return services;
    }

    public Optional<Service> service(String id) {
        return services.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<Template> templates() {
        return templates;
    }

    public Optional<Template> template(String id) {
        return templates.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The step that a path remembers as {@code template/step}; empty where the content does not have it any more. */
    public Optional<Template.Step> step(String reference) {
        int slash = reference.indexOf('/');
        return slash < 0 ? Optional.empty()
                : template(reference.substring(0, slash)).flatMap(found -> found.step(reference.substring(slash + 1)));
    }

    /** Ids of the measures that help with who looks after children while one works. */
    public List<String> childcareMeasures() {
        return childcare;
    }
}
