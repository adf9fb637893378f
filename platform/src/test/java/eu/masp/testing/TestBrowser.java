package eu.masp.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One Chromium for the whole run; a test opens a {@link Visit} in it, which is a new person with no cookies.
 *
 * <p>Playwright may be used from one thread only: browser tests do not run in parallel.
 */
public final class TestBrowser {
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--headless=new", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--hide-scrollbars");
    private static final Playwright PLAYWRIGHT = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
                    // The arguments choose the new headless mode; Playwright would choose the old one.
                    .setHeadless(false)
                    .setArgs(ARGUMENTS));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private TestBrowser() {
    }

    /** A person with a desktop screen, 1280 points wide. */
    public static Visit desktop() {
        return visit(options -> options.setViewportSize(1280, 900));
    }

    /** A person with a phone, 390 points wide. */
    public static Visit phone() {
        return visit(options -> options.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
    }

    /** A person on a phone whose browser runs no scripts. */
    public static Visit withoutScript() {
        return visit(options -> options.setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    /** Any other visitor; {@code settings} changes Playwright's options. */
    public static Visit visit(Consumer<Browser.NewContextOptions> settings) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("it-IT")
                .setBaseURL(RunningMasp.address());
        settings.accept(options);
        BrowserContext context = BROWSER.newContext(options);
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        return new Visit(context, page);
    }

    private static Path chromium() {
        return Stream.of(Optional.ofNullable(System.getProperty("masp.chromium")),
                Optional.ofNullable(System.getenv("MASP_CHROMIUM")),
                Optional.of("/usr/bin/chromium"),
                Optional.of("/usr/bin/chromium-browser"),
                Optional.of("/usr/bin/google-chrome"),
                Optional.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                Optional.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: install it (Debian: apt install chromium)"
                                + " or set MASP_CHROMIUM to its program."));
    }
}
