package eu.masp.people;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.testing.Http;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signs up and in with a browser that runs no scripts. */
public final class Visitor {
    public static final String PASSWORD = "una frase lunga e mia";
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z/-]+\\?token=[^\"]+)\"");

    private final Http http;

    public Visitor(int port) {
        this.http = new Http(port);
    }

    public Http http() {
        return http;
    }

    public HttpResponse<String> get(String path) {
        return http.get(path);
    }

    /** Opens a page with a form and sends it, to the page's own address. */
    public HttpResponse<String> send(String page, String... fields) {
        return sendTo(page, page.replaceAll("\\?.*", ""), fields);
    }

    public HttpResponse<String> sendTo(String page, String address, String... fields) {
        HttpResponse<String> form = http.get(page);
        assertThat(form.statusCode()).as(page).isEqualTo(200);
        Map<String, String> all = new HashMap<>(Map.of("_csrf", Http.formToken(form)));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return http.post(address, all.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue())).collect(Collectors.joining("&")),
                "Content-Type", "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> signIn(String email, String password) {
        return send("/sign-in", "email", email, "password", password);
    }

    /** Signs up, follows the link that a demonstration shows, and is signed in. */
    public Visitor withAccount(String email) {
        String link = link(send("/sign-up", "email", email, "password", PASSWORD));
        assertThat(where(send(link, "token", link.replaceAll(".*token=", ""), "password", PASSWORD)))
                .isEqualTo("/account");
        return this;
    }

    public Visitor play(String part) {
        assertThat(where(sendTo("/sign-in", "/sign-in/demonstration", "part", part))).isIn("/account",
                "/caseload/today", "/flows", "/calibration");
        return this;
    }

    /** The link with a token that a page shows. */
    public static String link(HttpResponse<String> page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as("a link in %s", page.body()).isTrue();
        return link.group(1);
    }

    /** Where an answer leads to. */
    public static String where(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
