package eu.masp.competences;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who answers chapters with a browser that runs no scripts. */
public final class Chapters {
    private static final Pattern ITEM = Pattern.compile("name=\"item\" value=\"([^\"]+)\"");
    private static final Pattern POSITION = Pattern.compile("name=\"position\" value=\"(\\d+)\"");
    private static final Pattern ANSWERS = Pattern.compile("id=\"answer-(\\d+)\"");

    private final Visitor visitor;

    public Chapters(Visitor visitor) {
        this.visitor = visitor;
    }

    /** A question as it stands on a page. */
    public record Open(String item, int position, int answers) {

        public static Open on(HttpResponse<String> page) {
            return new Open(first(ITEM, page), Integer.parseInt(first(POSITION, page)),
                    (int) ANSWERS.matcher(page.body()).results().count());
        }

        public static boolean isOn(HttpResponse<String> page) {
            return ITEM.matcher(page.body()).find();
        }
    }

    /** Agrees and begins a chapter; its path. */
    public String begin(String family) {
        assertThat(Visitor.where(visitor.sendTo("/competences", "/competences/consent", "agree", "yes")))
                .isEqualTo("/competences");
        return again(family);
    }

    /** Begins, or goes on with, a chapter for which consent is given. */
    public String again(String family) {
        return Visitor.where(visitor.sendTo("/competences", "/competences/chapters/" + family));
    }

    public Open open(String sitting) {
        return Open.on(visitor.get(sitting));
    }

    public HttpResponse<String> answer(String sitting, Open open, int answer) {
        return visitor.sendTo(sitting, sitting, "position", String.valueOf(open.position()), "item", open.item(),
                "answer", String.valueOf(answer));
    }

    /** Answers all that is asked, always this far up, and reads the result; its path. */
    public String finish(String sitting, double share) {
        for (int i = 0; i < 60; i++) {
            HttpResponse<String> page = visitor.get(sitting);
            if (!Open.isOn(page)) {
                return Visitor.where(visitor.sendTo(sitting, sitting + "/end"));
            }
            Open open = Open.on(page);
            // A little to and fro, as people answer.
            int answer = (int) Math.round((open.answers() - 1) * share) - (i % 4 == 0 && share > 0.2 ? 1 : 0);
            assertThat(Visitor.where(answer(sitting, open, Math.max(0, answer)))).isEqualTo(sitting);
        }
        throw new AssertionError("the chapter has no end");
    }

    private static String first(Pattern pattern, HttpResponse<String> page) {
        Matcher found = pattern.matcher(page.body());
        assertThat(found.find()).as("%s in %s", pattern, page.body()).isTrue();
        return found.group(1);
    }
}
