package eu.masp.papers;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * ClamAV, asked over the network by its INSTREAM command (clamd(8)): pieces, each with its length before it, then a length of
 * nothing.
 */
final class Clamd implements VirusScan {
    private static final int PIECE = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String host;
    private final int port;

    /** @param address {@code host:port} */
    Clamd(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("MASP_CLAMD is not host:port: " + address);
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
    }

    @Override
    public Verdict scan(byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += PIECE) {
                int length = Math.min(PIECE, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(4096), StandardCharsets.US_ASCII)
                    .replace("\0", "").strip();
            return answer.endsWith(": OK") ? Verdict.CLEAN
                    : answer.endsWith(" FOUND") ? Verdict.INFECTED : Verdict.AWAY;
        } catch (IOException e) {
            return Verdict.AWAY;
        }
    }
}
