package eu.masp.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.webjars.WebJarVersionLocator;

/** Makes the {@link Page} of a request. */
@Component
class Pages {
    private final Texts texts;
    private final ShellSettings settings;
    private final ResourceUrlProvider addresses;
    private final RulesChecked checked;
    private final List<Rooms> rooms;
    private final WebJarVersionLocator webJars = new WebJarVersionLocator();
    private final String version;

    Pages(Texts texts, ShellSettings settings, ResourceUrlProvider addresses, RulesChecked checked,
            List<Rooms> rooms)
            throws IOException {
        this.texts = texts;
        this.settings = settings;
        this.addresses = addresses;
        this.checked = checked;
        this.rooms = rooms;
        Properties build = PropertiesLoaderUtils.loadProperties(new ClassPathResource("build.properties"));
        this.version = build.getProperty("version");
    }

    Page of(HttpServletRequest request) {
        return new Page(request, this);
    }

    Texts texts() {
        return texts;
    }

    ShellSettings settings() {
        return settings;
    }

    RulesChecked checked() {
        return checked;
    }

    List<Rooms.Room> rooms() {
        return rooms.stream().flatMap(each -> each.now().stream()).toList();
    }

    String version() {
        return version;
    }

    /** {@code webjar:name/path} is a file of a WebJar, anything else one under {@code /assets/}. */
    String asset(String path) {
        if (path.startsWith("webjar:")) {
            String[] parts = path.substring("webjar:".length()).split("/", 2);
            return "/webjars/" + Objects.requireNonNull(webJars.path(parts[0], parts[1]), path);
        }
        return Objects.requireNonNull(addresses.getForLookupPath("/assets/" + path), path);
    }
}
