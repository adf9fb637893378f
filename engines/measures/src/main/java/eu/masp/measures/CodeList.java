package eu.masp.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A code list, such as the comuni, in the order of its file. */
public record CodeList(String id, Map<String, Code> codes, boolean unreadable) {

    public CodeList(String id, Map<String, Code> codes) {
        this(id, codes, false);
    }

    /** Stands for a list whose file has a problem of its own: nothing more is said of its codes. */
    public static CodeList unreadable(String id) {
        return new CodeList(id, Map.of(), true);
    }

    /**
     * One code.
     *
     * @param search other words to find it by: postcodes
     * @param columns the row's cells by column
     */
    public record Code(String code, String label, List<String> search, Map<String, String> columns) {}

    /** Whether it is a code of the list, as far as the list could be read. */
    public boolean mayHold(String code) {
        return unreadable || codes.containsKey(code);
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }
}
