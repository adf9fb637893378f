package eu.masp.matching.cli;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8, whatever the machine is set to, ended as any system ends them. What is not UTF-8 is told with its line, not guessed. */
final class TextLines {

    /** A line that is not UTF-8. */
    static final class NotUtf8 extends IOException {
        private static final long serialVersionUID = 1;

        NotUtf8(int line) {
            super("Line " + line + " of the texts is not in UTF-8: save the file as UTF-8.");
        }
    }

    private final BufferedInputStream in;
    private int read;

    TextLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line without its end; null behind the last. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int one = in.read();
        if (one < 0) {
            return null;
        }
        while (one >= 0 && one != '\n' && one != '\r') {
            line.write(one);
            one = in.read();
        }
        if (one == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        read++;
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
            // Some editors of Windows begin a file with a sign of their own, which is no part of the text.
            return read == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            NotUtf8 told = new NotUtf8(read);
            told.initCause(e);
            throw told;
        }
    }

    /** Whether more stands there already. */
    boolean ready() throws IOException {
        return in.available() > 0;
    }
}
