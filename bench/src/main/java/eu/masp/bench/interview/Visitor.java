package eu.masp.bench.interview;

import eu.masp.bench.BenchmarkFailure;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A visitor of the interview's pages, who answers one form after the other. */
final class Visitor implements AutoCloseable {

    private static final int FOUND = 303;
    private final URI address;
    private final Random random;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(URI address, Random random) {
        this.address = address;
        this.random = random;
    }

    /**
     * An answer sent and the page that follows: what a visitor does at each question.
     *
     * @param body the form as the browser sends it
     * @param next the address of the next question
     */
    record Step(String path, String body, String next, String cookies) {

        boolean leadsToAQuestion() {
            return next.startsWith("/check/q/");
        }
    }

    /** Begins an interview with some of the situations ticked; the address of its first question. */
    String begin() {
        Form form = new Form(page("/check"));
        Map<String, String> sent = new LinkedHashMap<>(form.hidden());
        form.checkboxes().stream().filter(_ -> random.nextInt(3) == 0).findFirst()
                .ifPresent(box -> sent.put(box.name(), box.value()));
        return follow(location(send("/check", encoded(sent)), "/check"));
    }

    /** Answers the question at this address. */
    Step answer(String path) {
        Form form = new Form(page(path));
        Map<String, String> sent = form.filledIn(random);
        HttpResponse<String> response = send(path, encoded(sent));
        if (response.statusCode() != FOUND) {
            // What was typed at random is not allowed there.
            sent = form.hidden();
            sent.put("skip", "dont-know");
            response = send(path, encoded(sent));
        }
        String next = location(response, path);
        return new Step(path, encoded(sent), follow(next), cookieHeader());
    }

    /** An address that only leads to the next question is followed to that. */
    private String follow(String path) {
        HttpResponse<String> response = get(path);
        return response.statusCode() == FOUND ? location(response, path) : path;
    }

    /** Whether the step can be taken again and again with the same outcome. */
    void require(Step step) {
        String next = follow(location(send(step.path(), step.body()), step.path()));
        if (!next.equals(step.next()) || get(next).statusCode() != 200) {
            throw new BenchmarkFailure(
                    "The same answer at " + step.path() + " led to " + step.next() + " and then to " + next + ".");
        }
    }

    private String page(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new BenchmarkFailure("The interview's page " + path + " answered " + response.statusCode() + ".");
        }
        return response.body();
    }

    private HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    private HttpResponse<String> send(String path, String body) {
        return exchange(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BenchmarkFailure("The platform did not answer " + request.uri().getPath() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted while preparing the interviews.", e);
        }
    }

    private String location(HttpResponse<String> response, String path) {
        if (response.statusCode() != FOUND) {
            throw new BenchmarkFailure(
                    "The form at " + path + " answered " + response.statusCode() + ", not " + FOUND + ".");
        }
        return address.resolve(response.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map((HttpCookie cookie) -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
