package eu.masp.papers;

import eu.masp.papers.PaperRefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** What a file is, from what is in it: its name and what the browser says of it count for nothing. */
final class PaperContent {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    /** More points than any camera gives: a small file can unfold into one that fills the memory of who opens it. */
    private static final long MOST_POINTS = 120_000_000;

    private PaperContent() {
    }

    /**
     * The media type.
     *
     * @throws PaperRefusedException when it is not one of the three, or cannot be read
     */
    static String mediaType(byte[] content) {
        if (begins(content, PDF)) {
            readPdf(content);
            return "application/pdf";
        }
        if (begins(content, PNG)) {
            readPicture(content, "png");
            return "image/png";
        }
        if (begins(content, JPEG)) {
            readPicture(content, "jpeg");
            return "image/jpeg";
        }
        throw new PaperRefusedException(Reason.NOT_A_PAPER);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private static void readPdf(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw new PaperRefusedException(Reason.LOCKED);
            }
            if (document.getNumberOfPages() == 0) {
                throw new PaperRefusedException(Reason.DAMAGED);
            }
            if (isActive(document.getDocumentCatalog())) {
                throw new PaperRefusedException(Reason.ACTIVE);
            }
        } catch (InvalidPasswordException e) {
            throw new PaperRefusedException(Reason.LOCKED);
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            throw new PaperRefusedException(Reason.DAMAGED);
        }
    }

    /** Whether it runs something when opened, or has other files inside. */
    private static boolean isActive(PDDocumentCatalog catalog) throws IOException {
        PDDocumentNameDictionary names = catalog.getNames();
        boolean carries = names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null);
        boolean launches = catalog
                .getOpenAction() instanceof org.apache.pdfbox.pdmodel.interactive.action.PDAction action
                && !"GoTo".equals(action.getSubType());
        return carries || launches;
    }

    private static void readPicture(byte[] content, String format) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                    throw new PaperRefusedException(Reason.TOO_LARGE);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof PaperRefusedException refused) {
                throw refused;
            }
            throw new PaperRefusedException(Reason.DAMAGED);
        }
        if (!isWhole(content, format)) {
            throw new PaperRefusedException(Reason.DAMAGED);
        }
    }

    /** Whether its end is there: a transfer that broke off leaves the beginning. */
    private static boolean isWhole(byte[] content, String format) {
        byte[] end = format.equals("png") ? new byte[] {'I', 'E', 'N', 'D'} : new byte[] {(byte) 0xff, (byte) 0xd9};
        // Cameras write a little behind the end.
        int from = Math.max(0, content.length - 65_536);
        for (int i = content.length - end.length; i >= from; i--) {
            if (Arrays.equals(content, i, i + end.length, end, 0, end.length)) {
                return true;
            }
        }
        return false;
    }
}
