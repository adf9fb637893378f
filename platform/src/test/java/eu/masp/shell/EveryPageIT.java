package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that has an address of its own; add yours here. */
class EveryPageIT {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/privacy", "/accessibility", "/about"})
    void isAccessibleInEachLanguageAndOnEachScreen(String path) {
        for (Language language : Language.values()) {
            String address = path + "?lang=" + language.code();
            String name = "shell" + path.replace('/', '-') + language.code();
            try (Visit desktop = TestBrowser.desktop(); Visit phone = TestBrowser.phone()) {
                desktop.open(address);
                PageChecks.check(desktop, name + "-desktop");
                phone.open(address);
                PageChecks.check(phone, name + "-phone");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/privacy", "/accessibility", "/about"})
    void showsTheSameWithoutScript(String path) {
        try (Visit with = TestBrowser.phone(); Visit without = TestBrowser.withoutScript()) {
            String seen = with.open(path).locator("body").innerText();
            assertThat(without.open(path).locator("body").innerText()).isEqualTo(seen);
        }
    }
}
