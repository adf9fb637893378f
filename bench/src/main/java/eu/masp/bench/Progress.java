package eu.masp.bench;

import java.io.PrintWriter;

/** Tells somebody who waits at a terminal how far it is. */
public interface Progress {

    Progress SILENT = _ -> {
        // nobody waits
    };

    void say(String what);

    /** One line that is written over again and again. */
    static Progress on(PrintWriter terminal) {
        return what -> {
            terminal.print("\r\u001b[K" + what);
            terminal.flush();
        };
    }
}
