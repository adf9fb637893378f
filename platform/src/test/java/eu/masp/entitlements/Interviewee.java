package eu.masp.entitlements;

import eu.masp.testing.Http;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A person who answers with a browser that runs no scripts. */
public final class Interviewee {
    private final Http http;

    public Interviewee(int port) {
        this.http = new Http(port);
    }

    public Http http() {
        return http;
    }

    /** Sends the first screen. */
    public Interviewee begin(String... situations) {
        HttpResponse<String> page = http.get("/check");
        String ticks = java.util.stream.Stream.of(situations).map(each -> "&situation=" + each)
                .collect(Collectors.joining());
        http.post("/check", "_csrf=" + encoded(Http.formToken(page)) + ticks, "Content-Type",
                "application/x-www-form-urlencoded");
        return this;
    }

    /** Opens a question's page and sends it; the answer may be a redirection or the page with what is wrong. */
    public HttpResponse<String> answer(String topic, Map<String, String> fields) {
        return send("/check/q/" + topic, "/check/q/" + topic, fields);
    }

    /** Opens a page with a form and sends its fields to an address. */
    public HttpResponse<String> send(String page, String to, Map<String, String> fields) {
        HttpResponse<String> form = http.get(page);
        if (form.statusCode() != 200) {
            throw new AssertionError(page + " answers " + form.statusCode());
        }
        String body = "_csrf=" + encoded(Http.formToken(form)) + fields.entrySet().stream()
                .map(each -> "&" + encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining());
        return http.post(to, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    public String page(String path) {
        HttpResponse<String> page = http.get(path);
        if (page.statusCode() != 200) {
            throw new AssertionError(path + " answers " + page.statusCode());
        }
        return page.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
