package eu.masp.guidance.handbook;

import eu.masp.catalogue.CodeSearch;
import eu.masp.database.CannotStart;
import eu.masp.guidance.path.StepKind;
import eu.masp.shell.Language;
import eu.masp.shell.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The chapters of the Handbook, read once at start from {@code handbook/it} and {@code handbook/en}. */
@Component
public class Handbook {
    private static final int AROUND = 90;
    private static final int SHORT_WORD = 3;

    private final Map<Language, List<Chapter>> chapters = new EnumMap<>(Language.class);

    Handbook(@Value("${masp.content}") String folder) {
        for (Language language : Language.values()) {
            chapters.put(language, read(Path.of(folder).toAbsolutePath().normalize().resolve("handbook")
                    .resolve(language.code())));
        }
    }

    /** A chapter that has the words looked for, and where. */
    public record Found(Chapter chapter, String where) {}

    /** All of them, in their order. */
    public List<Chapter> all(Language language) {
        return chapters.getOrDefault(language, List.of());
    }

    public Optional<Chapter> find(String id, Language language) {
        return all(language).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those that fit a step. */
    public List<Chapter> beside(StepKind kind, Language language) {
        return fitting(kind.word(), language);
    }

    /** Those for the beginning. */
    public List<Chapter> first(Language language) {
        return fitting("intake", language);
    }

    private List<Chapter> fitting(String step, Language language) {
        return all(language).stream().filter(each -> each.steps().contains(step)).toList();
    }

    /** The chapters that have all the words typed, those that have them in their title first. */
    public List<Found> search(String typed, Language language) {
        List<String> words = CodeSearch.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Found> inTitle = new ArrayList<>();
        List<Found> inText = new ArrayList<>();
        for (Chapter chapter : all(language)) {
            String plain = Markdown.plain(chapter.text());
            Set<String> own = new HashSet<>(CodeSearch.words(chapter.title() + " " + chapter.summary() + " " + plain));
            if (words.stream().allMatch(word -> has(own, word))) {
                Set<String> title = Set.copyOf(CodeSearch.words(chapter.title()));
                (words.stream().allMatch(word -> has(title, word)) ? inTitle : inText)
                        .add(new Found(chapter, around(plain, words)));
            }
        }
        inTitle.addAll(inText);
        return inTitle;
    }

    /** A longer word is found by its beginning too: plurals and endings. */
    private static boolean has(Set<String> own, String word) {
        return own.contains(word)
                || word.length() > SHORT_WORD && own.stream().anyMatch(each -> each.startsWith(word));
    }

    private static String around(String plain, List<String> words) {
        String small = plain.toLowerCase(java.util.Locale.ROOT);
        int at = words.stream().mapToInt(small::indexOf).filter(place -> place >= 0).min().orElse(-1);
        if (at < 0) {
            return "";
        }
        int from = plain.lastIndexOf(' ', Math.max(0, at - AROUND)) + 1;
        int to = plain.indexOf(' ', Math.min(plain.length(), at + AROUND));
        return (from == 0 ? "" : "… ") + plain.substring(from, to < 0 ? plain.length() : to) + (to < 0 ? "" : " …");
    }

    private static List<Chapter> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")
                    && !file.getFileName().toString().equals("README.md")).map(ChapterFile::read)
                    .sorted(Comparator.comparingInt(Chapter::order)).toList();
        } catch (IOException e) {
            throw new CannotStart("MASP cannot read the Handbook in " + folder + ".");
        }
    }
}
