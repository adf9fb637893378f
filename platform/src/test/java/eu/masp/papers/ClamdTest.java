package eu.masp.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.masp.papers.VirusScan.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Against a server that speaks the daemon's protocol, as clamd(8) describes it. */
class ClamdTest {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Test
    void asksTheDaemonAndBelievesIt() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server));
            Clamd clamd = new Clamd("127.0.0.1:" + server.getLocalPort());
            assertThat(clamd.scan(new byte[200_000])).isEqualTo(Verdict.CLEAN);
            assertThat(clamd.scan(EICAR.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Verdict.INFECTED);
        }
    }

    @Test
    void aDaemonThatIsAwayLetsNothingPass() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThat(new Clamd("127.0.0.1:" + port).scan(new byte[10])).isEqualTo(Verdict.AWAY);
        assertThatIllegalArgumentException().isThrownBy(() -> new Clamd("scanner"));
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                in.readNBytes("zINSTREAM\0".length());
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                boolean infected = content.toString(StandardCharsets.US_ASCII).contains("EICAR-STANDARD");
                socket.getOutputStream().write((infected ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0")
                        .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }
}
