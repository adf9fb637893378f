package eu.masp.shell;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Which letters our documents and pictures can show: those that one of our fonts has, and that stand one after the other from left
 * to right. Arabic and Hebrew run the other way and Arabic letters join: set one by one they would be wrong, so they count as
 * letters we do not have.
 */
public final class Lettering {
    /** Stands for each letter that cannot be shown. */
    private static final String UNKNOWN = "#";
    /** For narrower and wider ones: it does not break the line, as most of them. */
    private static final String SPACE = "\u00A0";

    private final List<Face> faces;

    private Lettering(boolean bold) {
        faces = DocumentFonts.faces(bold).stream().map(Face::of).toList();
    }

    /** Read once; the fonts do not change. */
    private static final class Loaded {
        private static final Lettering REGULAR = new Lettering(false);
        private static final Lettering BOLD = new Lettering(true);
    }

    private record Face(TrueTypeFont font, CmapLookup glyphs, int unitsPerEm) {

        static Face of(TrueTypeFont font) {
            try {
                return new Face(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The letters of a text that cannot be shown, each once, in the order of the text; empty where all can. */
    public static List<String> missing(String text) {
        return composed(text).codePoints().filter(c -> !shows(c)).distinct().mapToObj(Character::toString).toList();
    }

    /** A text of which all can be shown: letters and their accents composed, invisible signs left out, # for what we do not have. */
    public static String shown(String text) {
        return composed(text).codePoints().mapToObj(c -> !shows(c) ? UNKNOWN
                : Character.isSpaceChar(c) && !Loaded.REGULAR.has(c) ? SPACE : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** The outline of one line of text from (0, 0) rightwards along its base line; y goes down. Needs no font of the machine. */
    public static Path2D outline(String text, double size, boolean bold) {
        return (bold ? Loaded.BOLD : Loaded.REGULAR).drawn(shown(text), size);
    }

    /** Where each letter and its accents are one sign, as fonts want it. */
    private static String composed(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder visible = new StringBuilder(composed.length());
        composed.codePoints().filter(c -> !invisible(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Joiners, marks of direction, soft hyphens; and what only chooses the colour of an emoji. */
    private static boolean invisible(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F;
    }

    private static boolean shows(int c) {
        return c == '\n' || c == '\r' || c == '\t' || Character.isSpaceChar(c)
                || !runsLeft(c) && Loaded.REGULAR.has(c);
    }

    private static boolean runsLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private boolean has(int c) {
        return faces.stream().anyMatch(face -> face.glyphs().getGlyphId(c) != 0);
    }

    /** One at a time: the fonts share a place in their files while they read an outline. */
    private synchronized Path2D drawn(String text, double size) {
        Path2D line = new Path2D.Double();
        double x = 0;
        for (int c : text.codePoints().toArray()) {
            Face face = faces.stream().filter(each -> each.glyphs().getGlyphId(c) != 0).findFirst()
                    .orElse(faces.getFirst());
            int glyph = face.glyphs().getGlyphId(c);
            double scale = size / face.unitsPerEm();
            try {
                var outline = face.font().getGlyph().getGlyph(glyph);
                if (outline != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
                    place.scale(scale, -scale);
                    line.append(place.createTransformedShape(outline.getPath()), false);
                }
                x += face.font().getAdvanceWidth(glyph) * scale;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return line;
    }

    /** For messages: the first few of these letters with a space between them. */
    public static String list(List<String> letters, int most) {
        List<String> first = new ArrayList<>(letters.subList(0, Math.min(letters.size(), most)));
        if (letters.size() > most) {
            first.add("…");
        }
        return String.join(" ", first);
    }
}
