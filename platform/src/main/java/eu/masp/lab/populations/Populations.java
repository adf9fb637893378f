package eu.masp.lab.populations;

import eu.masp.lab.LabSettings;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of populations: a folder each, as {@code ./masp population} writes them, or put there by whoever administers MASP
 * with a file {@code about.properties} that says what it is and who may use it.
 */
@Component
public class Populations {
    static final String FIT = "fit.json";
    static final String ASSUMPTIONS = "assumptions.json";
    static final String ABOUT = "about.properties";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    Populations(LabSettings settings) {
        this.folder = Path.of(settings.folder()).toAbsolutePath().normalize();
    }

    public Path folder() {
        return folder;
    }

    /** All of them, whoever may use them, by name. */
    public List<PopulationInfo> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).map(path -> path.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches()).sorted(Comparator.naturalOrder())
                    .map(this::info).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a body may use. */
    public List<PopulationInfo> of(String body) {
        return all().stream().filter(population -> population.isFor(body)).toList();
    }

    /** One that the body may use. */
    public Optional<PopulationInfo> find(String id, String body) {
        return NAME.matcher(id).matches() && Files.isDirectory(folder.resolve(id))
                ? Optional.of(info(id)).filter(population -> population.isFor(body)) : Optional.empty();
    }

    /** The report of how a population that was drawn fits what is published. */
    public Optional<FitFile> fit(PopulationInfo population) {
        return json(population.id(), FIT).map(fit -> FitFile.of(fit));
    }

    private PopulationInfo info(String id) {
        Optional<JsonNode> head = json(id, FIT).map(fit -> fit.path("population"));
        Properties about = about(id);
        boolean synthetic = head.map(each -> each.path("synthetic").asBoolean(false)).orElse(false)
                || about.getProperty("synthetic", "").strip().equals("true");
        List<String> bodies = Stream.of(about.getProperty("bodies", "").split(",")).map(String::strip)
                .filter(body -> !body.isEmpty()).toList();
        String source = about.getProperty("source", head.map(each -> each.path("territory").asString("")).orElse(""));
        List<FileStamp> files = files(id);
        return new PopulationInfo(id, synthetic, persons(head, about),
                date(about.getProperty("date", head.map(each -> each.path("on").asString("")).orElse(""))), source,
                bodies, head.isPresent(), files.stream().mapToLong(FileStamp::bytes).sum(),
                files.stream().map(FileStamp::text).collect(Collectors.joining("\n")));
    }

    private static @Nullable Long persons(Optional<JsonNode> head, Properties about) {
        String given = about.getProperty("persons", "").strip();
        if (given.matches("\\d{1,12}")) {
            return Long.valueOf(given);
        }
        return head.filter(each -> each.path("persons").isNumber()).map(each -> each.path("persons").asLong())
                .orElse(null);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Properties about(String id) {
        Properties about = new Properties();
        Path file = folder.resolve(id).resolve(ABOUT);
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                about.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                // A file that cannot be read opens its population to nobody.
                return new Properties();
            }
        }
        return about;
    }

    private Optional<JsonNode> json(String id, String name) {
        Path file = folder.resolve(id).resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(Files.readString(file)));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Name, size and time of each of its files: a file that is written over leaves the folder's own time as it was. */
    private List<FileStamp> files(String id) {
        try (Stream<Path> files = Files.list(folder.resolve(id))) {
            return files.filter(Files::isRegularFile).sorted().map(FileStamp::of).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private record FileStamp(String name, long bytes, long changed) {
        static FileStamp of(Path path) {
            File file = path.toFile();
            return new FileStamp(file.getName(), file.length(), file.lastModified());
        }

        private String text() {
            return name + " " + bytes + " " + changed;
        }
    }
}
