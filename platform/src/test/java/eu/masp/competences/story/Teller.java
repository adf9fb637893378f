package eu.masp.competences.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has agreed and tells her story. */
public record Teller(Visitor visitor, String email) {

    public static Teller agreed(int port) {
        String email = "teller-" + UUID.randomUUID() + "@example.org";
        Visitor visitor = new Visitor(port).withAccount(email);
        assertThat(Visitor.where(visitor.sendTo("/competences", "/competences/consent", "agree", "yes")))
                .startsWith("/competences");
        return new Teller(visitor, email);
    }

    public HttpResponse<String> write(String text) {
        return visitor.send("/competences/story", "text", text, "then", "read", "version", version());
    }

    public String get(String path) {
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    /** As the form carries it. */
    public String version() {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(visitor.get("/competences/story").body());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
