package eu.masp.grants.pilot;

import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.Ledger;
import eu.masp.grants.ledger.Movement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The money of the pilot, from the ministry’s fund down to the areas. */
@Component
class PilotFunds {
    static final String REGION = "regione-lombardia";
    private static final String MINISTRY = "ministero-pari-opportunita";
    /** The agreement of State and Regions on the fund of the decree of 12 May 2009. */
    private static final LocalDate AGREEMENT = LocalDate.of(2010, 4, 29);
    /** The regional decree 5353 with the instructions. */
    private static final LocalDate DECREE = LocalDate.of(2011, 6, 14);
    private static final long MINISTERIAL = 4_000_000_000L;
    private static final long TO_LOMBARDY = 700_000_000L;

    private final Funds funds;
    private final Ledger ledger;

    PilotFunds(Funds funds, Ledger ledger) {
        this.funds = funds;
        this.ledger = ledger;
    }

    /** The area funds, by measure and area. */
    record Opened(Map<PilotMeasure, Map<PilotArea, Fund>> areas) {

        long fund(PilotMeasure measure, PilotArea area) {
            Fund fund = areas.getOrDefault(measure, Map.of()).get(area);
            if (fund == null) {
                throw new IllegalStateException("no fund of " + area + " for " + measure);
            }
            return fund.id();
        }
    }

    Opened open() {
        Fund ministry = open("PILOTA-STATO", "Fondo ministeriale per la conciliazione",
                "Ministerial fund for conciliation", Fund.Level.SOURCE, MINISTRY, null, null);
        Fund region = open("PILOTA-LOMBARDIA", "Quota della Lombardia", "Lombardy’s share", Fund.Level.POOL, REGION,
                null, ministry.id());
        // How much the Region added is not known, and the areas’ money is covered without it: nothing is booked here.
        open("PILOTA-COFINANZIAMENTO", "Cofinanziamento regionale (importo non noto)",
                "Regional co-financing (amount not known)", Fund.Level.SOURCE, REGION, null, null);
        List<Entry> entries = new ArrayList<>(List.of(
                Entry.within(ministry.id(), Movement.RECEIPT, MINISTERIAL, AGREEMENT, Entry.Subject.NONE, Pilot.ACTOR,
                        "Ricostruzione: 40 milioni di euro, decreto del 12 maggio 2009, intesa del 29 aprile 2010",
                        "pilot:ministry"),
                between(ministry, region, TO_LOMBARDY, AGREEMENT,
                        "Ricostruzione: circa 7 milioni di euro alla Lombardia; la cifra esatta non è nota")));
        Map<PilotMeasure, Map<PilotArea, Fund>> areas = new HashMap<>();
        for (PilotMeasure measure : PilotMeasure.values()) {
            for (PilotArea area : PilotArea.values()) {
                Fund fund = open("PILOTA-" + measure.code() + "-" + area.name().replace('_', '-'),
                        area.title() + ": " + measure.title(true), area.title() + ": " + measure.title(false),
                        Fund.Level.AREA, REGION, area.territory(), region.id());
                areas.computeIfAbsent(measure, _ -> new HashMap<>()).put(area, fund);
                entries.add(between(region, fund, measure.eachArea(), DECREE,
                        "Ricostruzione: decreto regionale 5353 del 14 giugno 2011"));
            }
        }
        ledger.post(entries);
        return new Opened(areas);
    }

    private Fund open(String code, String titleIt, String titleEn, Fund.Level level, String body, @Nullable String area,
            @Nullable Long parent) {
        return funds.open(new Funds.Draft(code, titleIt, titleEn, level, body, area, parent, true, null));
    }

    private static Entry between(Fund from, Fund to, long cents, LocalDate day, String reason) {
        return new Entry(Movement.ALLOTMENT, from.id(), to.id(), cents, day, null, null, null, Pilot.ACTOR, reason,
                "pilot:allotment:" + to.code());
    }
}
