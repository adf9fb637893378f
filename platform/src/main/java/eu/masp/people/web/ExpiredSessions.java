package eu.masp.people.web;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes sessions that have ended; such a session opens nothing before it is deleted either. */
@Component
class ExpiredSessions {
    private final SessionTable sessions;

    ExpiredSessions(SessionTable sessions) {
        this.sessions = sessions;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void delete() {
        sessions.deleteExpired();
    }
}
