package eu.masp.organisations;

import eu.masp.people.HeldElsewhere;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The firms somebody acts for, when that person takes along their data or leaves. */
@Component
class FirmsOfPeople implements HeldElsewhere {
    private final FirmTable table;
    private final Representatives representatives;
    private final Clock clock;

    FirmsOfPeople(FirmTable table, Representatives representatives, Clock clock) {
        this.table = table;
        this.representatives = representatives;
        this.clock = clock;
    }

    @Override
    public int open(UUID account) {
        return 0;
    }

    @Override
    public Map<String, Object> data(UUID account) {
        return Map.of("firms", table.representedBy(account).stream()
                .map(firm -> Map.of("id", firm.id().toString(), "name", firm.name(), "codice_fiscale",
                        firm.codiceFiscale()))
                .toList());
    }

    @Override
    public List<String> leftAlone(UUID account) {
        return table.representedBy(account).stream().filter(firm -> representatives.now(firm.id()).size() == 1)
                .map(Firm::name).toList();
    }

    /** Nobody acts for a firm through an account that is closed, not even when it was the last one. */
    @Override
    public void closed(UUID account) {
        for (Firm firm : table.representedBy(account)) {
            representatives.leave(firm.id(), account);
            int left = representatives.now(firm.id()).size();
            table.record(firm.id(), clock.instant(), account.toString(), "representative-left",
                    left == 0 ? "account closed; nobody acts for the firm" : "account closed; " + left + " left");
        }
        representatives.forgetAddresses(account);
    }
}
