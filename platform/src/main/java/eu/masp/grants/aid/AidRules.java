package eu.masp.grants.aid;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Parameter;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules of de minimis aid on each day, from the dated parameters of the content. */
@Component
public class AidRules {
    private static final int CENTS = 2;
    private final Catalogue catalogue;

    AidRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param roadFreight whether the undertaking carries goods by road for others */
    public AidRule on(LocalDate day, boolean roadFreight) {
        Optional<Parameter.Period> general = period("de_minimis_ceiling", day);
        Optional<Parameter.Period> ceiling = roadFreight
                ? period("de_minimis_ceiling_road_freight", day).or(() -> general) : general;
        boolean rolling = period("de_minimis_rolling", day).map(Parameter.Period::value).map(Truth.YES::equals)
                .orElse(false);
        return ceiling.map(found -> new AidRule(act(found), cents(found), rolling)).orElse(new AidRule("", 0, rolling));
    }

    private Optional<Parameter.Period> period(String id, LocalDate day) {
        return catalogue.parameters().stream().filter(each -> each.id().equals(id)).findFirst()
                .flatMap(each -> each.findPeriod(day));
    }

    private static String act(Parameter.Period period) {
        return period.source() == null ? "" : period.source().title();
    }

    private static long cents(Parameter.Period period) {
        BigDecimal euros = period.value() instanceof Num number ? number.low() : null;
        return Objects.requireNonNull(euros, "a ceiling is a number").movePointRight(CENTS).longValueExact();
    }
}
