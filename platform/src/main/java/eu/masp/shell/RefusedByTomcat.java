package eu.masp.shell;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Words for what Tomcat itself refuses before any page of ours can answer: an address or a header that is no HTTP. In both
 * languages, because which one the visitor reads is not known yet.
 */
public final class RefusedByTomcat extends ErrorReportValve {
    private static final String PAGE = """
            <!doctype html>
            <html lang="it">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Richiesta non valida – MASP</title></head>
            <body>
            <h1>Richiesta non valida</h1>
            <p>L’indirizzo o i dati inviati dal browser non sono validi. Torna alla <a href="/">pagina iniziale</a>.</p>
            <p lang="en">The address or the data sent by the browser are not valid. Go back to the <a href="/">home page</a>.</p>
            </body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            if (response.getReporter() != null) {
                response.getReporter().write(PAGE);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // Nobody is there any more to read it.
            response.setSuspended(true);
        }
    }
}
