package eu.masp.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.webjars.WebJarVersionLocator;

/**
 * The fonts of our documents and pictures. They come with the program, so that it writes the same on every machine: Titillium Web
 * for Latin letters, and Liberation Sans, which comes with PDFBox, for Greek and Cyrillic ones and for the Latin letters that the
 * first one lacks. Both under the SIL Open Font License 1.1.
 */
final class DocumentFonts {
    static final String FAMILY = "Titillium Web";
    static final String OTHERS = "Liberation Sans";

    private DocumentFonts() {
    }

    static InputStream regular() {
        return titillium("regular");
    }

    static InputStream bold() {
        return titillium("700");
    }

    /** It comes in one weight. */
    static InputStream others() {
        return open("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    }

    /** In the order in which a letter is looked for. */
    static List<TrueTypeFont> faces(boolean bold) {
        return List.of(parse(bold ? bold() : regular()), parse(others()));
    }

    private static InputStream titillium(String weight) {
        String version = Objects.requireNonNull(new WebJarVersionLocator().version("bootstrap-italia"));
        return open("/META-INF/resources/webjars/bootstrap-italia/" + version
                + "/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-" + weight + ".ttf");
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(DocumentFonts.class.getResourceAsStream(path), path);
    }

    private static TrueTypeFont parse(InputStream font) {
        try (font) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
