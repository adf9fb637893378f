package eu.masp.grants.aid;

import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.organisations.Undertaking;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** De minimis aid of firms: what was had, what is left, and what a firm declares. Who may ask is decided by who calls this. */
@Component
public class Aids {
    private static final MonthDay YEAR_END = MonthDay.of(12, 31);
    private final AidTable table;
    private final AidRules rules;
    private final Firms firms;
    private final Clock clock;

    Aids(AidTable table, AidRules rules, Firms firms, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.firms = firms;
        this.clock = clock;
    }

    /** For aid that would be granted on this day. */
    public DeMinimis on(UUID firm, LocalDate day) {
        Undertaking undertaking = firms.undertaking(firm);
        Set<UUID> ids = new LinkedHashSet<>(Set.of(firm));
        undertaking.taxCodes().forEach(code -> firms.withTaxCode(code).forEach(each -> ids.add(each.id())));
        AidRule rule = rules.on(day, firms.find(firm).map(Firm::roadFreight).orElse(false));
        LocalDate from = rule.from(day, firms.latestYearEnd(firm).map(MonthDay::from).orElse(YEAR_END));
        List<Aid> all = all(ids);
        return new DeMinimis(day, rule, from, all.stream().filter(each -> !each.grantedOn().isBefore(from)).toList(),
                all.stream().filter(each -> each.grantedOn().isBefore(from)).toList(), undertaking.members(),
                undertaking.namedBy());
    }

    /** Once each: what was awarded here is not counted again where a firm declares it under the register's number. */
    private List<Aid> all(Set<UUID> firms) {
        List<Aid> awarded = table.awarded(firms).stream().filter(each -> each.cents() > 0).toList();
        Set<String> known = awarded.stream().map(Aid::reference).filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        List<Aid> declared = new ArrayList<>();
        for (Aid each : table.declared(firms)) {
            if (each.reference().isEmpty() || known.add(each.reference())) {
                declared.add(each);
            }
        }
        return Stream.concat(awarded.stream(), declared.stream())
                .sorted(Comparator.comparing(Aid::grantedOn).reversed()).toList();
    }

    /** Writes down aid that a firm says it has had; the same id twice is written once. */
    public void declare(UUID firm, Aid aid, UUID by) {
        table.insert(firm, aid, by, clock.instant());
    }

    /** Whether there was such a declaration of this firm. */
    public boolean takeBack(UUID firm, UUID aid) {
        return table.takeBack(firm, aid, clock.instant());
    }
}
