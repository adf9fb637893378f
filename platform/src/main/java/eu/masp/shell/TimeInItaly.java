package eu.masp.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; nothing else asks what time it is. */
@Configuration(proxyBeanMethods = false)
class TimeInItaly {
    static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    /**
     * @param today the day to begin with, for tests and trials ({@code MASP_TODAY}); null: the real one
     */
    @Bean
    Clock clock(@Value("${masp.today:#{null}}") @Nullable String today) {
        Clock real = Clock.system(ZONE);
        if (today == null || today.isBlank()) {
            return real;
        }
        LocalDate day = LocalDate.parse(today);
        return Clock.offset(real, Duration.between(
                LocalDate.now(real).atStartOfDay(ZONE), day.atStartOfDay(ZONE)));
    }
}
