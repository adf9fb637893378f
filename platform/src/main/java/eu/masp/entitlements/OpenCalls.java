package eu.masp.entitlements;

import eu.masp.shell.Language;
import java.util.List;

/** Calls one can apply to now; whoever runs calls implements it. */
public interface OpenCalls {

    /**
     * A call that is open.
     *
     * @param measure the measure it pays
     * @param path where to apply with the answers already given
     * @param until until when, in words
     * @param demonstration whether it only shows how MASP works
     */
    record OpenCall(String measure, String title, String path, String until, boolean demonstration) {}

    /** Those for persons, in one language. */
    List<OpenCall> now(Language language);
}
