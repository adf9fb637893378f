package eu.masp.shell;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Documents to keep and to print: PDF for archives (PDF/A-3) that screen readers can read (PDF/UA), from templates in
 * XHTML. Letters that no font of ours has become # ({@link Lettering}): who offers a document says so before.
 */
@Component
public final class Documents {
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
        builder.useFont(DocumentFonts::regular, DocumentFonts.FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(DocumentFonts::bold, DocumentFonts.FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(DocumentFonts::others, DocumentFonts.OTHERS, REGULAR, FontStyle.NORMAL, true,
                EnumSet.of(FSFontUseCase.FALLBACK_PRE));
        // Of what is left no font has a sign; tags are made of letters that all fonts have.
        builder.withHtmlContent(Lettering.shown(html.toString()), null);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
