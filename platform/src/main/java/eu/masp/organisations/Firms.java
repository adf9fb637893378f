package eu.masp.organisations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other modules may know of firms. Who may ask is decided by who calls this. */
@Component
public class Firms {
    private final FirmTable table;
    private final GroupTable groups;
    private final Representatives representatives;

    Firms(FirmTable table, GroupTable groups, Representatives representatives) {
        this.table = table;
        this.groups = groups;
        this.representatives = representatives;
    }

    public Optional<Firm> find(UUID firm) {
        return table.find(firm);
    }

    /** The firms an account acts for today, by name. */
    public List<Firm> representedBy(UUID account) {
        return table.representedBy(account);
    }

    /** Whether the account acts for the firm today. */
    public boolean represents(UUID account, UUID firm) {
        return representatives.now(firm).stream().anyMatch(each -> each.account().equals(account));
    }

    /** Who acts for the firm today: those who get its letters. */
    public List<UUID> representatives(UUID firm) {
        return representatives.now(firm).stream().map(Representatives.Representative::account).toList();
    }

    /** Everybody who has entered this firm, by its codice fiscale: for the same firm may stand here twice. */
    public List<Firm> withTaxCode(String codiceFiscale) {
        return table.withTaxCode(codiceFiscale);
    }

    /** For each of these, the other entries of the same firm, by its codice fiscale; what stands here once is left out. */
    public Map<UUID, Set<UUID>> otherEntries(Collection<UUID> firms) {
        return table.otherEntries(firms);
    }

    /**
     * What the firm's figures say of the inputs of the vocabulary's root {@code firm}, by their names without {@code firm.}:
     * {@code comune} is a code, {@code headcount} work units, {@code turnover} and {@code balance} euros, with linked firms and
     * the share of partners, as of the last accounts closed on the day. What is not known is left out.
     */
    public Map<String, Object> facts(UUID firm, LocalDate on) {
        Map<String, Object> facts = new LinkedHashMap<>();
        table.find(firm).ifPresent(found -> {
            facts.put("comune", found.comune());
            Amounts latest = size(firm, on).latest();
            if (latest != null) {
                facts.put("headcount", latest.headcount());
                putKnown(facts, "turnover", latest.turnover());
                putKnown(facts, "balance", latest.balance());
            }
        });
        return facts;
    }

    private static void putKnown(Map<String, Object> facts, String name, @Nullable BigDecimal value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    /** The size class and what it follows from. */
    public Size size(UUID firm, LocalDate on) {
        return new Sizing(firm, ownership(firm)).on(on);
    }

    /** The last day of the firm's latest financial year, when it has told one. */
    public Optional<LocalDate> latestYearEnd(UUID firm) {
        return groups.enterprises(firm).stream().limit(1).flatMap(each -> each.years().stream())
                .map(YearFigures::closedOn).max(LocalDate::compareTo);
    }

    /** The single undertaking: linked enterprises, and those that these in turn have declared here; nobody for no firm. */
    public Undertaking undertaking(UUID firm) {
        if (table.find(firm).isEmpty()) {
            return new Undertaking(List.of(), Set.of(), Set.of());
        }
        Map<UUID, String> names = new LinkedHashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        Set<UUID> seen = new LinkedHashSet<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(firm));
        List<String> members = new ArrayList<>();
        while (!next.isEmpty()) {
            UUID each = next.remove();
            if (!seen.add(each)) {
                continue;
            }
            for (Enterprise member : ownership(each).undertaking(each)) {
                boolean isNew = member.taxCode().isEmpty() ? names.put(member.id(), member.name()) == null
                        : codes.add(member.taxCode());
                if (isNew) {
                    members.add(member.name());
                }
                if (!member.taxCode().isEmpty()) {
                    table.withTaxCode(member.taxCode()).forEach(other -> next.add(other.id()));
                }
            }
        }
        return new Undertaking(members, codes, namedBy(codes));
    }

    private Set<String> namedBy(Set<String> codes) {
        return codes.stream().flatMap(code -> table.naming(code).stream()
                .filter(other -> ownership(other).undertaking(other).stream()
                        .anyMatch(member -> member.taxCode().equals(code))))
                .flatMap(other -> table.find(other).stream()).map(Firm::codiceFiscale)
                .filter(code -> !codes.contains(code)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Ownership ownership(UUID firm) {
        return new Ownership(groups.enterprises(firm), groups.holdings(firm));
    }
}
