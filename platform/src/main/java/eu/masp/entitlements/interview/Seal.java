package eu.masp.entitlements.interview;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Closes and opens what is stored, with AES-256-GCM. The content is padded with blanks to whole blocks, so that its length does
 * not tell how many answers there are or how many children.
 */
final class Seal {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {
    }

    static byte[] close(byte[] plain, InterviewKey key) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(padded(plain));
            return ByteBuffer.allocate(1 + NONCE + closed.length).put(FORMAT).put(nonce).put(closed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was closed with this key; empty when it was another one, or when somebody has changed the content. */
    static Optional<byte[]> open(byte[] sealed, InterviewKey key) {
        if (sealed.length < 1 + NONCE || sealed[0] != FORMAT) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        try {
            int start = 1 + NONCE;
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed, start, sealed.length - start));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, InterviewKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.cipher(), new GCMParameterSpec(TAG_BITS, nonce));
        // Tied to its row: content moved to another row does not open there.
        cipher.updateAAD(key.row());
        return cipher;
    }

    private static byte[] padded(byte[] plain) {
        byte[] padded = Arrays.copyOf(plain, (plain.length / BLOCK + 1) * BLOCK);
        Arrays.fill(padded, plain.length, padded.length, (byte) ' ');
        return padded;
    }
}
