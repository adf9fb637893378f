package eu.masp.grants.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls within somebody's reach. */
@Component
public class DeskCalls {
    private final JdbcClient jdbc;

    DeskCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is any. */
    public boolean within(DeskScope scope) {
        return scope.in(jdbc.sql("SELECT EXISTS (SELECT FROM call_area ca JOIN call c ON c.id = ca.call_id"
                + " WHERE c.state <> 'draft' AND " + DeskScope.REACHED + ")")).query(Boolean.class).single();
    }

    /** Their codes, the latest call first. */
    public List<String> codes(DeskScope scope) {
        return scope.in(jdbc.sql("""
                SELECT c.code FROM call c
                WHERE c.state <> 'draft' AND EXISTS (SELECT FROM call_area ca WHERE ca.call_id = c.id AND %s)
                ORDER BY c.opens_at DESC, c.code""".formatted(DeskScope.REACHED))).query(String.class).list();
    }
}
