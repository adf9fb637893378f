package eu.masp.organisations;

import eu.masp.people.Invented;
import eu.masp.people.PeopleSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invented firm for the demonstration's employer: small by itself, medium with the firm that owns it. */
@Component
class DemonstrationFirm {
    /** After the invented people themselves. */
    private static final int AFTER_ACCOUNTS = 10;
    private static final String BERGAMO = "016024";

    private final FirmBook book;
    private final FirmTable table;
    private final PeopleSettings settings;

    DemonstrationFirm(FirmBook book, FirmTable table, PeopleSettings settings) {
        this.book = book;
        this.table = table;
        this.settings = settings;
    }

    @Order(AFTER_ACCOUNTS)
    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void open() {
        UUID id = key("firm");
        if (!settings.demonstration() || table.find(id).isPresent()) {
            return;
        }
        UUID employer = Invented.account("employer");
        book.enter(new Firm(id, "Sartoria Dimostrativa Orobica s.r.l.", LegalForm.SRL, "99999990015", "99999990015",
                BERGAMO, "", false, 1, true), employer);
        for (int year = 2023; year <= 2025; year++) {
            book.year(id, id, year(year, "28.50", 3_100_000, 2_400_000L), employer);
        }
        Enterprise owner = new Enterprise(key("owner"), "Tessuti Dimostrativi s.p.a.", Enterprise.Kind.ENTERPRISE,
                "99999990023", List.of());
        book.connect(id, owner, new Holding(owner.id(), id, BigDecimal.valueOf(60), false), employer);
        Enterprise partner = new Enterprise(key("partner"), "Moda Inventata coop.", Enterprise.Kind.ENTERPRISE, "",
                List.of());
        book.connect(id, partner, new Holding(id, partner.id(), BigDecimal.valueOf(30), false), employer);
        for (int year = 2023; year <= 2025; year++) {
            book.year(id, owner.id(), year(year, "46", 8_200_000, null), employer);
            book.year(id, partner.id(), year(year, "12.40", 900_000, 610_000L), employer);
        }
    }

    private static YearFigures year(int year, String headcount, long turnover, @Nullable Long balance) {
        return new YearFigures(LocalDate.of(year, 12, 31), new Amounts(new BigDecimal(headcount),
                BigDecimal.valueOf(turnover), balance == null ? null : BigDecimal.valueOf(balance)), false);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("masp demonstration " + what).getBytes(StandardCharsets.UTF_8));
    }
}
