package eu.masp.guidance.trial;

import eu.masp.guidance.content.GuidanceContent;
import eu.masp.people.Invented;
import eu.masp.people.InventedPeople;
import eu.masp.people.PeopleSettings;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A handful of invented cases, so that each page of a demonstration shows something; each says that it is invented. */
@Component
class TrialCases {
    private static final String BERGAMO = "lavoro-bergamo";
    private static final String TRENTO = "lavoro-trento";
    private static final long LOCK = 2026_11_22L;

    private final PeopleSettings settings;
    private final InventedPeople people;
    private final GuidanceContent content;
    private final TrialRows rows;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrialCases(PeopleSettings settings, InventedPeople people, GuidanceContent content, TrialRows rows, Texts texts,
            JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.content = content;
        this.rows = rows;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the accounts of the demonstration are there. */
    @Order(2)
    @EventListener(ApplicationReadyEvent.class)
    public void load() {
        if (settings.demonstration() && content.service(BERGAMO).isPresent()) {
            transaction.executeWithoutResult(_ -> {
                jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
                if (jdbc.sql("SELECT NOT EXISTS (SELECT FROM guidance_case WHERE demonstration)").query(Boolean.class)
                        .single()) {
                    invent();
                }
            });
        }
    }

    private void invent() {
        LocalDate today = LocalDate.now(clock);
        UUID guide = Invented.account("guide");
        UUID parent = Invented.account("parent");

        UUID first = rows.active(parent, BERGAMO, "tnc-bergamo", guide, today.minusDays(40));
        rows.path(first, "long-out-of-work", today.minusDays(40), 2, true, guide);
        rows.meeting(first, today.minusDays(33), 10, "held", guide);
        rows.meeting(first, today.plusDays(1), 15, "planned", guide);
        rows.message(first, parent, true, t("message.her"), today.minusDays(1));
        rows.message(first, guide, false, t("message.us"), today.minusDays(3));
        rows.note(first, guide, true, t("note.shared"), today.minusDays(33));
        rows.note(first, guide, false, t("note.private"), today.minusDays(33));
        rows.intake(first, t("intake.wants"), t("intake.worries"), today.minusDays(36));
        rows.picture(first, today.minusDays(20));
        rows.document(first, t("document"), today.minusDays(60), parent);
        rows.wanted(first, t("document-wanted"), guide);

        UUID second = rows.active(invented("guidance-1", "1"), BERGAMO, "tnc-bergamo", guide, today.minusDays(16));
        rows.path(second, "job-no-childcare", today.minusDays(16), 1, true, guide);
        rows.meeting(second, today.minusDays(14), 9, "held", guide);

        UUID third = rows.active(invented("guidance-2", "2"), BERGAMO, "tnc-bergamo", guide, today.minusDays(200));
        rows.path(third, "back-after-leave", today.minusDays(200), 4, true, guide);
        rows.job(third, today.minusDays(100));

        UUID fourth = rows.active(invented("guidance-3", "3"), BERGAMO, "tnc-bergamo", guide, today.minusDays(5));
        rows.path(fourth, "newly-arrived", today.minusDays(5), 0, false, guide);
        rows.requested(invented("guidance-4", "4"), BERGAMO, "tnc-bergamo", today.minusDays(2));

        UUID trento = rows.active(invented("guidance-5", "5"), TRENTO, "provincia-trento",
                Invented.account("second-guide"), today.minusDays(30));
        rows.path(trento, "young-mother-no-diploma", today.minusDays(30), 1, true,
                Invented.account("second-guide"));
        rows.past(BERGAMO, "tnc-bergamo", today, 26);
        rows.past(BERGAMO, "tnc-lecco", today, 9);
    }

    private UUID invented(String part, String number) {
        return people.invent(part, texts.get(Language.IT, "guidance.trial.person", number));
    }

    private String t(String key) {
        return texts.get(Language.IT, "guidance.trial." + key);
    }
}
