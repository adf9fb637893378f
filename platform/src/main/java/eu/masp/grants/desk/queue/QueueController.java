package eu.masp.grants.desk.queue;

import eu.masp.grants.desk.DeskScope;
import eu.masp.grants.desk.Reaches;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Shows;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.SeeOther;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for an officer, and the way to the next case. */
@Controller
class QueueController {
    private final QueueTable table;
    private final Shows shows;
    private final Reaches reaches;

    QueueController(QueueTable table, Shows shows, Reaches reaches) {
        this.table = table;
        this.shows = shows;
        this.reaches = reaches;
    }

    @GetMapping("/desk")
    ModelAndView queue(SignedIn me, Locale locale, @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String order, @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done) {
        DeskScope scope = DeskScope.of(me, Role.CASE_OFFICER, Role.AUDITOR);
        QueueFilter filter = QueueFilter.of(call, state, area, order);
        Show show = shows.in(locale);
        List<QueueRow> rows = table.page(scope, filter, QueueKey.parse(after).orElse(QueueKey.FIRST), me.account());
        boolean more = rows.size() > QueueTable.PAGE;
        List<QueueRow> shown = more ? rows.subList(0, QueueTable.PAGE) : rows;
        String next = more ? filter.address("/desk", "after", shown.getLast().key().toString()) : "";
        return new ModelAndView("desk/queue", Map.of("queue", new QueuePage(show, reaches.of(scope, show), filter,
                counted(table.count(scope, filter), filter, show), shown, next, table.calls(scope), table.areas(scope),
                decides(me), Decided.parse(done).map(each -> each.words(show)).orElse(""))));
    }

    /** Opens the next case that is free, after the one given; from the beginning where none is left after it. */
    @GetMapping("/desk/next")
    ResponseEntity<Void> next(SignedIn me, @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String done) {
        DeskScope scope = DeskScope.of(me, Role.CASE_OFFICER);
        QueueFilter filter = QueueFilter.of(call, "", area, order);
        Optional<QueueKey> from = id(after).flatMap(table::place).filter(_ -> !filter.byRisk());
        Optional<QueueRow> next = from.flatMap(key -> table.next(scope, filter, key, me.account()))
                .or(() -> table.next(scope, filter, QueueKey.FIRST, me.account()));
        String safe = Decided.parse(done).map(Decided::toString).orElse("");
        return SeeOther.to(next.map(row -> filter.address("/desk/applications/" + row.id(), "done", safe))
                .orElseGet(() -> filter.address("/desk", "done", safe)));
    }

    private static String counted(QueueTable.Count count, QueueFilter filter, Show show) {
        Instant oldest = count.oldest();
        if (!filter.waiting()) {
            return show.counted("desk.queue.found", count.number());
        }
        return oldest == null ? show.t("desk.queue.nothing")
                : show.t("desk.queue.waiting", count.number(), show.age(oldest));
    }

    private static boolean decides(SignedIn me) {
        return me.seats().stream().anyMatch(seat -> seat.role() == Role.CASE_OFFICER);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
