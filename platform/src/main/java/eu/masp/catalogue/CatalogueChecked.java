package eu.masp.catalogue;

import eu.masp.measures.Measure;
import eu.masp.shell.RulesChecked;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells every page when the measures were checked. */
@Component
class CatalogueChecked implements RulesChecked {
    private final CurrentCatalogue current;

    CatalogueChecked(CurrentCatalogue current) {
        this.current = current;
    }

    @Override
    public Optional<Between> checked() {
        TreeSet<LocalDate> days = current.catalogue().measures().stream().map(Measure::verified)
                .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        boolean all = current.catalogue().measures().stream().allMatch(measure -> measure.verified() != null);
        return all && !days.isEmpty() ? Optional.of(new Between(days.first(), days.last())) : Optional.empty();
    }
}
