package eu.masp.entitlements.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] ANSWERS = "{\"isee\": 18000, \"comune\": \"Treviglio\"}".getBytes(UTF_8);
    private final InterviewKey key = InterviewKey.fresh();

    @Test
    void opensWithTheKeyItWasClosedWith() {
        byte[] opened = Seal.open(Seal.close(ANSWERS, key), key).orElseThrow();
        assertThat(new String(opened, UTF_8).strip()).isEqualTo(new String(ANSWERS, UTF_8));
    }

    @Test
    void doesNotOpenWithAnotherKey() {
        assertThat(Seal.open(Seal.close(ANSWERS, key), InterviewKey.fresh())).isEmpty();
    }

    @Test
    void doesNotOpenWhenASingleBitWasChanged() {
        byte[] sealed = Seal.close(ANSWERS, key);
        for (int at : new int[] {0, 1, 20, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(Seal.open(changed, key)).as("bit at %d", at).isEmpty();
        }
        assertThat(Seal.open(new byte[0], key)).isEmpty();
    }

    @Test
    void tellsNothingOfTheAnswersAndNotTheirLength() {
        byte[] sealed = Seal.close(ANSWERS, key);
        assertThat(new String(sealed, UTF_8)).doesNotContain("isee", "Treviglio");
        assertThat(Seal.close(new byte[3000], key)).hasSameSizeAs(sealed);
    }

    @Test
    void isAnotherEachTime() {
        assertThat(Seal.close(ANSWERS, key)).isNotEqualTo(Seal.close(ANSWERS, key));
    }

    @Test
    void theKeyOfARowDoesNotTellTheKeyOfItsContent() {
        assertThat(key.row()).hasSize(32).isNotEqualTo(key.cipher().getEncoded());
        assertThat(Arrays.equals(key.row(), InterviewKey.fresh().row())).isFalse();
    }

    @Test
    void aKeyIsReadFromACookieAndNothingElseIs() {
        assertThat(InterviewKey.parse(key.text()).orElseThrow().row()).isEqualTo(key.row());
        assertThat(InterviewKey.parse("")).isEmpty();
        assertThat(InterviewKey.parse("x".repeat(4000))).isEmpty();
        assertThat(InterviewKey.parse("!".repeat(43))).isEmpty();
        assertThat(key.toString()).doesNotContain(key.text());
    }
}
