package eu.masp.papers;

import eu.masp.people.Visitor;
import eu.masp.testing.Http;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
public final class Multipart {
    private static final String BOUNDARY = "----masp-test-boundary";
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart(HttpResponse<String> page) {
        field("_csrf", Http.formToken(page));
    }

    public Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    public Multipart file(String name, String fileName, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"",
                "Content-Type: application/octet-stream\r\n", content);
    }

    public HttpResponse<String> post(Visitor visitor, String path) {
        byte[] all = (body.toString(StandardCharsets.ISO_8859_1) + "--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return visitor.http().send(path, request -> request
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(all)));
    }

    private Multipart part(String disposition, String type, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + type + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
