package eu.masp.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One person's browser: its page, and everything that the browser complained about. */
public final class Visit implements AutoCloseable {
    /** axe fetches the icons of a video player that no page shows, and the pages' policy rightly forbids it. */
    private static final String ICONS_THAT_ONLY_AXE_LOADS = "Loading the font 'data:application/font-woff";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>(List.of(ICONS_THAT_ONLY_AXE_LOADS));

    Visit(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        page.onConsoleMessage(message -> {
            boolean bad = message.type().equals("error") || message.type().equals("warning");
            if (bad && expected.stream().noneMatch(message.text()::contains)) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onRequestFailed(request -> {
            // The browser's own viewer of PDF files, left by going on to another page before it has shown one.
            String complaint = "not loaded: " + request.url();
            if (!request.url().startsWith("chrome-extension:") && expected.stream().noneMatch(complaint::contains)) {
                complaints.add(complaint);
            }
        });
    }

    public Page page() {
        return page;
    }

    /** Goes to a path of MASP and returns the page. */
    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** A complaint that is right, such as the one about a page that is not there, or one that becomes a file. */
    public Visit expecting(String partOfComplaint) {
        expected.add(partOfComplaint);
        return this;
    }

    /** Console errors and warnings (a breach of the content security policy is one), script errors, failed loads. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
