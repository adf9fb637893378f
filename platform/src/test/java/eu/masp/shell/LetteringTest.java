package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which letters documents and pictures can show, and what becomes of the others. */
class LetteringTest {

    @Test
    void latinGreekAndCyrillicLettersAreThere() {
        String names = "Żaneta Čapek Çelik Ștefania Đặng Øya İpek – Ελένη Παππά – Олена Ґудзь, Љубица, Йорданка «€ 5»\n\t";
        assertThat(Lettering.missing(names)).isEmpty();
        assertThat(Lettering.shown(names)).isEqualTo(names);
    }

    @Test
    void whatRunsFromTheRightOrHasNoFontIsNamedOnceAndMarked() {
        assertThat(Lettering.missing("王芳王 შ შ 😀")).containsExactly("王", "芳", "შ", "😀");
        assertThat(Lettering.shown("ليلى")).isEqualTo("####");
        assertThat(Lettering.shown("שרה 2")).isEqualTo("### 2");
        assertThat(Lettering.list(Lettering.missing("王芳შ"), 2)).isEqualTo("王 芳 …");
        assertThat(Lettering.list(Lettering.missing("Maria"), 2)).isEmpty();
    }

    @Test
    void accentsAreComposedJoinersVanishAndSpacesStaySpaces() {
        assertThat(Lettering.shown("Jose\u0301 di\u00ADce\u200B s\u00EC\uFEFF")).isEqualTo("José dice sì");
        assertThat(Lettering.missing("1\u202F000\u2009€\u00A0")).isEmpty();
        assertThat(Lettering.shown("1\u202F000")).matches("1[\u202F\u00A0]000");
        assertThat(Lettering.missing("👩\u200D🍳\uFE0F")).containsExactly("👩", "🍳");
    }

    @Test
    void anOutlineGrowsWithItsWords() {
        double one = Lettering.outline("Олена", 20, false).getBounds2D().getWidth();
        double two = Lettering.outline("Олена Олена", 20, false).getBounds2D().getWidth();
        assertThat(two).isGreaterThan(2 * one);
        assertThat(Lettering.outline("Олена", 40, false).getBounds2D().getWidth()).isBetween(1.99 * one, 2.01 * one);
        assertThat(Lettering.outline("", 20, true).getBounds2D().isEmpty()).isTrue();
    }
}
