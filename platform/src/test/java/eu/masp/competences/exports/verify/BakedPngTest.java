package eu.masp.competences.exports.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A picture as others bake it, cut off at any byte, compressed, or of somebody else. */
class BakedPngTest {
    private static final String TEXT = "aaa.bbb.ccc";

    @Test
    void theTextIsFoundWhateverLanguageItIsSaidToBe() {
        assertThat(BakedPng.credential(png("openbadgecredential\0\0\0\0\0" + TEXT))).contains(TEXT);
        assertThat(BakedPng.credential(png("openbadgecredential\0\0\0it\0badge\0" + TEXT))).contains(TEXT);
    }

    @Test
    void whatIsNotSoHoldsNothing() {
        assertThat(BakedPng.credential(png("openbadges\0\0\0\0\0" + TEXT))).isEmpty();
        assertThat(BakedPng.credential(png("openbadgecredential\0\1\0\0\0" + TEXT))).as("compressed").isEmpty();
        assertThat(BakedPng.credential(png("openbadgecredential\0\0\0"))).isEmpty();
        byte[] whole = png("openbadgecredential\0\0\0\0\0" + TEXT);
        int end = whole.length - 12 - 4;
        for (int length = 9; length < end; length++) {
            assertThat(BakedPng.credential(Arrays.copyOf(whole, length))).as("cut at " + length).isEmpty();
        }
        byte[] huge = whole.clone();
        Arrays.fill(huge, 8, 12, (byte) 0x7F);
        assertThat(BakedPng.credential(huge)).isEmpty();
        assertThat(BakedPng.isPng("<svg/>".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(BakedPng.isPng(whole)).isTrue();
    }

    private static byte[] png(String text) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        for (String chunk : new String[] {"IHDRx", "iTXt" + text, "IEND"}) {
            byte[] bytes = chunk.getBytes(StandardCharsets.UTF_8);
            png.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length - 4).array());
            png.writeBytes(bytes);
            png.writeBytes(new byte[4]);
        }
        return png.toByteArray();
    }
}
