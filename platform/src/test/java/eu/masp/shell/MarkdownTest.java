package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void headingsStandBelowTheHeadingOfThePage() {
        assertThat(Markdown.html(1, "# First\n\n## Second")).contains("<h2>First</h2>", "<h3>Second</h3>");
        assertThat(Markdown.html(2, "## First\n\n### Second")).contains("<h3>First</h3>", "<h4>Second</h4>");
    }

    @Test
    void htmlIsShownAndNotCarriedOut() {
        assertThat(Markdown.html(1, "<script>alert(1)</script>\n\nA <b onclick=\"x\">word</b>"))
                .doesNotContain("<script", "<b ").contains("&lt;script&gt;");
    }

    @Test
    void addressesLeadToTheWebOnly() {
        assertThat(Markdown.html(1, "[go](javascript:alert(1)) [inps](https://www.inps.it)"))
                .doesNotContain("javascript").contains("href=\"https://www.inps.it\"");
    }

    @Test
    void aPictureBecomesItsDescription() {
        assertThat(Markdown.html(1, "See ![a table with chairs](https://example.org/x.png)."))
                .isEqualTo("<p>See a table with chairs.</p>\n");
    }

    @Test
    void aTableIsOne() {
        assertThat(Markdown.html(1, "| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table class=\"masp-md-table\">");
    }

    @Test
    void theWordsAlone() {
        assertThat(Markdown.plain("## Listen\n\n*first*, then **answer**")).isEqualTo("Listen first , then  answer");
    }
}
