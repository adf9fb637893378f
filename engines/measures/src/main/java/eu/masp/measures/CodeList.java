package eu.masp.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A code list, such as the comuni, in the order of its file. */
public record CodeList(String id, Map<String, Code> codes) {

    /**
     * One code.
     *
     * @param search other words to find it by: postcodes
     * @param columns the row's cells by column
     */
    public record Code(String code, String label, List<String> search, Map<String, String> columns) {}

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }
}
