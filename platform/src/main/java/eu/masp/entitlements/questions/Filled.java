package eu.masp.entitlements.questions;

import org.springframework.util.MultiValueMap;

/**
 * The fields of a form as they were sent. A field is called by what it holds and by the member it is about:
 * {@code value.child1}.
 */
record Filled(MultiValueMap<String, String> fields) {
    /** What is kept of a text to show it again; more is an error anyway. */
    private static final int SHOWN = 100;

    /** Empty when it was not sent. */
    String text(String name, String member) {
        String sent = fields.getFirst(name + "." + member);
        return sent == null ? "" : sent.strip();
    }

    /** The same, cut to what a page can show. */
    String shown(String name, String member) {
        String text = text(name, member);
        return text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    }

    boolean has(String member) {
        return fields.keySet().stream().anyMatch(key -> key.endsWith("." + member));
    }

    /** The button that was pressed, when it was not the ordinary one. */
    String skip() {
        String sent = fields.getFirst("skip");
        return sent == null ? "" : sent;
    }
}
