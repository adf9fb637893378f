package eu.masp.organisations;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who act for a firm write about it. Values are checked before; who may write is decided by who calls this. */
@Component
public class FirmBook {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final FirmTable table;
    private final GroupTable groups;
    private final Representatives representatives;
    private final Clock clock;

    FirmBook(FirmTable table, GroupTable groups, Representatives representatives, Clock clock) {
        this.table = table;
        this.groups = groups;
        this.representatives = representatives;
        this.clock = clock;
    }

    /** Enters a firm; whoever does so declares to act for it. The same sent twice is entered once. */
    @Transactional
    public void enter(Firm firm, UUID account) {
        if (table.insert(firm, clock.instant())) {
            groups.keep(firm.id(), firm.id(), firm.name(), Enterprise.Kind.ENTERPRISE, firm.codiceFiscale());
            representatives.declare(firm.id(), account, "");
            record(firm.id(), account, "entered", "");
        }
    }

    /** Whether it was still of the version that was read. */
    @Transactional
    public boolean change(Firm firm, UUID account) {
        if (!table.update(firm)) {
            return false;
        }
        groups.keep(firm.id(), firm.id(), firm.name(), Enterprise.Kind.ENTERPRISE, firm.codiceFiscale());
        record(firm.id(), account, "changed", "version " + (firm.version() + 1));
        return true;
    }

    /** The firm's group as it declares it, the firm itself first. */
    public List<Enterprise> group(UUID firm) {
        return groups.enterprises(firm);
    }

    public List<Holding> holdings(UUID firm) {
        return groups.holdings(firm);
    }

    /** Writes down an enterprise of the group with what one of the two holds of the other. */
    @Transactional
    public void connect(UUID firm, Enterprise enterprise, Holding holding, UUID account) {
        requireRoom(firm, holding);
        groups.keep(firm, enterprise.id(), enterprise.name(), enterprise.kind(), enterprise.taxCode());
        groups.keep(firm, holding);
        record(firm, account, "connected", enterprise.id().toString());
    }

    /** Writes down a further holding between two of the group. */
    @Transactional
    public void hold(UUID firm, Holding holding, UUID account) {
        requireRoom(firm, holding);
        groups.keep(firm, holding);
        record(firm, account, "holding", holding.percent().toPlainString());
    }

    /** All owners of one enterprise together hold no more than the whole of it. Two forms at once wait for each other. */
    private void requireRoom(UUID firm, Holding holding) {
        table.lock(firm);
        BigDecimal sum = groups.holdings(firm).stream()
                .filter(each -> each.owned().equals(holding.owned()) && !each.owner().equals(holding.owner()))
                .map(Holding::percent).reduce(holding.percent(), BigDecimal::add);
        if (sum.compareTo(WHOLE) > 0) {
            throw new MoreThanWholeException(sum);
        }
    }

    @Transactional
    public void releaseHolding(UUID firm, UUID owner, UUID owned, UUID account) {
        groups.removeHolding(firm, owner, owned);
        record(firm, account, "released", "");
    }

    @Transactional
    public void disconnect(UUID firm, UUID enterprise, UUID account) {
        groups.remove(firm, enterprise);
        record(firm, account, "disconnected", enterprise.toString());
    }

    /** Writes the figures of a year, anew if they stand already. */
    @Transactional
    public void year(UUID firm, UUID enterprise, YearFigures year, UUID account) {
        groups.keep(enterprise, year);
        record(firm, account, "year", year.closedOn().toString());
    }

    @Transactional
    public void forgetYear(UUID firm, UUID enterprise, LocalDate closedOn, UUID account) {
        groups.removeYear(enterprise, closedOn);
        record(firm, account, "year-removed", closedOn.toString());
    }

    private void record(UUID firm, UUID account, String event, String details) {
        table.record(firm, clock.instant(), account.toString(), event, details);
    }
}
