package eu.masp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * A start whose only purpose is to be watched by the JVM, which writes down what it loaded and starts faster from then on
 * (JEP 483, JEP 514). The launcher asks for it after a build.
 */
final class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/?lang=en", "/help", "/privacy", "/check", "/nothing-here",
            "/actuator/health", "/api/nothing-here");

    private Rehearsal() {
    }

    static boolean isAsked() {
        return "true".equals(System.getenv("MASP_REHEARSAL"));
    }

    static void perform(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                URI address = URI.create("http://localhost:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
