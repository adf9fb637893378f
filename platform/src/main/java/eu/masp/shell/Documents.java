package eu.masp.shell;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** Documents to keep and to print: PDF for archives (PDF/A-3) that screen readers can read (PDF/UA), from templates in XHTML. */
@Component
public final class Documents {
    private static final String FAMILY = "Titillium Web";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Documents(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param template its name without the ending; it takes {@code texts} and {@code language} besides the model, and is a
     *            whole XHTML document with a title
     */
    public byte[] pdf(String template, Language language, Map<String, ?> model) {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("texts", texts);
        parameters.put("language", language);
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", parameters, html);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useFont(() -> font("regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("700"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html.toString(), null);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String weight) {
        String version = Objects.requireNonNull(new WebJarVersionLocator().version("bootstrap-italia"));
        String path = "/META-INF/resources/webjars/bootstrap-italia/" + version
                + "/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-" + weight + ".ttf";
        return Objects.requireNonNull(Documents.class.getResourceAsStream(path), path);
    }
}
