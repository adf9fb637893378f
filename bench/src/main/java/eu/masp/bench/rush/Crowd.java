package eu.masp.bench.rush;

import eu.masp.bench.BenchmarkFailure;
import eu.masp.bench.rush.Opening.Applicant;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many people at once, each with a connection of their own. It speaks HTTP on plain sockets: whatever it needs of the machine is
 * taken from what it measures.
 */
final class Crowd {
    private static final String SENT = "?done=sent";
    private static final int BUFFER = 4096;

    private final int port;
    private final byte[] form = Opening.form().getBytes(StandardCharsets.US_ASCII);

    Crowd(int port) {
        this.port = port;
    }

    /** @param nanos how long each had to wait, sorted */
    record Round(double perSecond, long[] nanos) {}

    /** Everybody submits; always so many at once. */
    Round submit(List<Applicant> applicants, int atOnce) {
        AtomicInteger next = new AtomicInteger();
        long[] nanos = new long[applicants.size()];
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                all.add(threads.submit(() -> {
                    submit(applicants, next, nanos);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchmarkFailure failure ? failure
                    : new BenchmarkFailure("Submitting failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted.", e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        return new Round(applicants.size() / seconds, nanos);
    }

    private void submit(List<Applicant> applicants, AtomicInteger next, long[] nanos) throws IOException {
        int i = next.getAndIncrement();
        while (i < applicants.size()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
                OutputStream out = socket.getOutputStream();
                for (boolean open = true; open && i < applicants.size(); i = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    out.write(request(applicants.get(i)));
                    open = answer(in);
                    nanos[i] = System.nanoTime() - start;
                }
            }
        }
    }

    private byte[] request(Applicant applicant) {
        byte[] head = ("POST " + applicant.path() + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: "
                + applicant.cookies() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + form.length);
        System.arraycopy(form, 0, request, head.length, form.length);
        return request;
    }

    /**
     * The receipt is at the address that the answer leads to.
     *
     * @return whether the server keeps the connection open: it closes one after a hundred requests
     */
    private static boolean answer(InputStream in) throws IOException {
        String status = line(in);
        String location = "";
        boolean open = true;
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Location: ", 0, 10)) {
                location = header;
            } else if (header.regionMatches(true, 0, "Content-Length: ", 0, 16)) {
                length = Integer.parseInt(header.substring(16).strip());
            } else if (header.equalsIgnoreCase("Connection: close")) {
                open = false;
            }
        }
        in.skipNBytes(length);
        if (!status.startsWith("HTTP/1.1 303") || !location.endsWith(SENT)) {
            throw new BenchmarkFailure("A submission was not taken: " + status + " " + location);
        }
        return open;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new BenchmarkFailure("MASP closed a connection.");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
