package eu.masp.entitlements.interview;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes what has expired. A plain timer in every process, not a job in the database: deleting twice does no harm, and one that
 * was missed is made up for by the next. What has expired is not found in any case, also before it is deleted.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ExpiredInterviews {
    private final InterviewTable table;
    private final Clock clock;

    ExpiredInterviews(InterviewTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void delete() {
        table.deleteExpired(clock.instant());
    }
}
