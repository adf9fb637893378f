package eu.masp.competences.exports.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the signed text in a PNG picture (Open Badges 3.0, 5.3.1). The picture itself is never decoded: what it shows proves
 * nothing.
 */
final class BakedPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] TEXT = {'i', 'T', 'X', 't'};
    private static final byte[] KEYWORD = "openbadgecredential\0".getBytes(StandardCharsets.US_ASCII);

    private BakedPng() {
    }

    static boolean isPng(byte[] file) {
        return file.length > SIGNATURE.length && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0,
                SIGNATURE.length);
    }

    /** The first one, as the specification says; empty where the picture is cut off or holds none. */
    static Optional<String> credential(byte[] png) {
        ByteBuffer file = ByteBuffer.wrap(png).position(SIGNATURE.length);
        byte[] type = new byte[TEXT.length];
        while (file.remaining() >= Integer.BYTES + TEXT.length) {
            int length = file.getInt();
            file.get(type);
            if (length < 0 || length > file.remaining() - Integer.BYTES) {
                return Optional.empty();
            }
            byte[] data = new byte[length];
            file.get(data);
            file.getInt();
            if (Arrays.equals(type, TEXT) && length > KEYWORD.length
                    && Arrays.equals(data, 0, KEYWORD.length, KEYWORD, 0, KEYWORD.length)) {
                return text(data);
            }
        }
        return Optional.empty();
    }

    /** After the keyword: whether it is compressed, how, a language and the keyword in it, each ended by a zero; then the text. */
    private static Optional<String> text(byte[] data) {
        int from = KEYWORD.length + 2;
        boolean compressed = data[KEYWORD.length] != 0;
        for (int zeros = 0; zeros < 2; from++) {
            if (from >= data.length) {
                return Optional.empty();
            }
            zeros += data[from] == 0 ? 1 : 0;
        }
        return compressed ? Optional.empty()
                : Optional.of(new String(data, from, data.length - from, StandardCharsets.UTF_8));
    }
}
