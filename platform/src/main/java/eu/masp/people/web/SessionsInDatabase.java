package eu.masp.people.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions are kept in the database, so that they outlive a restart and all processes on it know them. Only signing in makes one:
 * who reads, answers the interview or calls the API has none.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "web_session", maxInactiveIntervalInSeconds = SessionsInDatabase.IDLE_SECONDS)
class SessionsInDatabase {
    static final int IDLE_SECONDS = 60 * 60;

    /**
     * When a session was used last is written to the minute, not at each request, and without waiting for the disk: what a crash
     * could lose is a minute of a session's life.
     */
    private static final String UPDATE = """
            UPDATE web_session s SET session_id = n.session_id, last_access_time = n.last_access_time,
                max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time, principal_name = n.principal_name
            FROM (VALUES (CAST(? AS varchar), CAST(? AS bigint), CAST(? AS integer), CAST(? AS bigint), CAST(? AS varchar),
                          CAST(? AS varchar)))
                AS n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            WHERE s.primary_id = n.primary_id
              AND (s.session_id <> n.session_id OR s.last_access_time + 60000 < n.last_access_time
                   OR s.max_inactive_interval <> n.max_inactive_interval
                   OR s.principal_name IS DISTINCT FROM n.principal_name)
              AND set_config('synchronous_commit', 'off', true) = 'off'""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> queries() {
        return repository -> {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
            repository.setUpdateSessionQuery(UPDATE);
            // Its own timer starts before the tables are there: ExpiredSessions does it.
            repository.setCleanupCron(Scheduled.CRON_DISABLED);
        };
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("masp-session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        // Secure follows the request: it is, wherever MASP is reached through HTTPS.
        return cookie;
    }
}
