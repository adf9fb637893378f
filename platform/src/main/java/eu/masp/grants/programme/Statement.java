package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.ledger.Fund;
import java.time.LocalDate;
import java.util.List;

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

    /** The funds of the same calls. */
    public record Group(String title, List<Call> calls, boolean demonstration, List<Row> rows, Row total,
            List<Pace> paces) {}

    /**
     * A pool or source.
     *
     * @param own whether it is the body’s own: only then its entries can be opened
     */
    public record Above(Fund fund, Row row, boolean own) {}
}
