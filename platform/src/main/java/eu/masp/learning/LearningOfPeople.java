package eu.masp.learning;

import eu.masp.people.HeldElsewhere;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.shell.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of people’s learning: told on request, erased with the account or when unused, with the reminders they asked for. */
@Component
class LearningOfPeople implements HeldElsewhere {
    static final int MONTHS = 24;

    private final ProgressTable table;
    private final Modules modules;
    private final Post post;
    private final Clock clock;

    LearningOfPeople(ProgressTable table, Modules modules, Post post, Clock clock) {
        this.table = table;
        this.modules = modules;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public int open(UUID account) {
        return 0;
    }

    @Override
    public Map<String, Object> data(UUID account) {
        return Map.of("learning", table.data(account));
    }

    @Override
    public void closed(UUID account) {
        table.erase(account);
    }

    @Transactional
    @Scheduled(fixedDelay = 30, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    public void remind() {
        for (ProgressTable.Due due : table.remind(LocalDate.now(clock), clock.instant())) {
            Language language = post.language(due.account()).orElse(Language.IT);
            modules.find(due.module()).ifPresent(module -> post.send(Letter.about(due.account(), "practice",
                    "/learning/modules/" + module.id(), module.title().in(language),
                    module.practice(due.practice()).in(language))));
        }
    }

    @Transactional
    @Scheduled(fixedDelay = 12, initialDelay = 5, timeUnit = TimeUnit.HOURS)
    public void forget() {
        table.eraseUnused(ZonedDateTime.now(clock).minusMonths(MONTHS).toInstant());
    }
}
