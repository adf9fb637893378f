package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.ledger.Fund;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of a body’s money up to a day.
 *
 * @param groups the area funds, those of the same calls together
 * @param total of all area funds
 * @param above pools and sources, those of other bodies too where the money came from there
 * @param reconstructed whether some of it is invented or reconstructed
 */
public record Statement(String body, LocalDate until, List<Group> groups, Row total, List<Above> above,
        boolean reconstructed) {

    /**
     * The funds of the same calls.
     *
     * @param pace of all of them together; empty where there is one fund, or nothing to say
     */
    public record Group(String title, List<Call> calls, boolean demonstration, List<Row> rows, Row total,
            Optional<Pace> pace, List<Pace> paces) {}

    /** One row for each group: the short form, as a table of its own. */
    public Group summary(String title) {
        return new Group(title, List.of(), reconstructed,
                groups.stream().map(group -> group.total().titled(group.title())).toList(), total, Optional.empty(),
                List.of());
    }

    /**
     * A pool or source.
     *
     * @param own whether it is the body’s own: only then its entries can be opened
     */
    public record Above(Fund fund, Row row, boolean own) {}
}
