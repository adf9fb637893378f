package eu.masp.measures.files;

import eu.masp.measures.Folder;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Breaks one place of the small world and looks at what is said of it. */
final class FileErrors {

    private final Path path;

    FileErrors(Path path) {
        this.path = path;
    }

    /**
     * @param file of the small world
     * @param old what to replace, {@code \n} being a line's end
     * @param place line and column, as in {@code 3:5}
     * @param message how the message begins
     */
    void say(String file, String old, String by, String place, String message) {
        Folder folder = Folder.smallWorld(path).replace(file, lines(old), lines(by == null ? "" : by));
        List<String> problems = folder.problems();
        assertThat(problems).as("'%s' instead of '%s'", by, old)
                .anySatisfy(problem -> assertThat(problem).startsWith(file + ":" + place + "  " + message));
        assertThat(problems).allSatisfy(problem -> assertThat(problem).doesNotContain("Exception", "null", "java."));
        assertThat(problems).hasSizeLessThan(6);
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
