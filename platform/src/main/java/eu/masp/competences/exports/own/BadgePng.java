package eu.masp.competences.exports.own;

import eu.masp.competences.exports.own.BadgeLayout.Line;
import eu.masp.shell.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The same picture as PNG, for the many programs that take no SVG. Words are drawn by their outlines, so that the machine needs no
 * fonts.
 */
final class BadgePng {
    private static final String FORMAT = "javax_imageio_png_1.0";
    /** Twice the size of the drawing: sharp on screens with many dots. */
    private static final int SCALE = 2;

    private BadgePng() {
    }

    /**
     * @param credential to bake in, uncompressed, under the keyword that Open Badges 3.0 (5.3.1) gives; empty: none
     * @param level empty: none
     * @param basis what it rests on
     */
    static byte[] of(String credential, String title, String level, String basis, String issuer) {
        BufferedImage image = drawn(title, level, basis, issuer);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image),
                    writer.getDefaultWriteParam());
            if (!credential.isEmpty()) {
                metadata.mergeTree(FORMAT, baked(credential));
            }
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode baked(String credential) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", "openbadgecredential");
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", credential);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(texts);
        return root;
    }

    private static BufferedImage drawn(String title, String level, String basis, String issuer) {
        int side = BadgeLayout.SIDE * SCALE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D picture = image.createGraphics();
        picture.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        picture.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        picture.scale(SCALE, SCALE);
        Color blue = Color.decode(BadgeLayout.BLUE);
        picture.setColor(blue);
        picture.fill(new RoundRectangle2D.Double(0, 0, 512, 512, 80, 80));
        picture.setColor(Color.WHITE);
        picture.fill(new RoundRectangle2D.Double(20, 100, 472, 304, 32, 32));
        Ellipse2D circle = new Ellipse2D.Double(196, 28, 120, 120);
        picture.fill(circle);
        picture.setColor(blue);
        picture.setStroke(new BasicStroke(10));
        picture.draw(circle);
        Path2D tick = new Path2D.Double();
        tick.moveTo(226, 90);
        tick.lineTo(248, 112);
        tick.lineTo(288, 66);
        picture.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        picture.draw(tick);
        for (Line line : BadgeLayout.of(title, level, basis, issuer)) {
            picture.setColor(Color.decode(line.colour()));
            Path2D words = Lettering.outline(line.words(), line.size(), line.bold());
            words.transform(AffineTransform.getTranslateInstance(
                    BadgeLayout.SIDE / 2.0 - words.getBounds2D().getCenterX(), line.y()));
            picture.fill(words);
        }
        picture.dispose();
        return image;
    }
}
