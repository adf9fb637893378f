package eu.masp.guidance.cases;

import eu.masp.competences.KnownPeople;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever holds the case of a person knows her; a colleague of the same service does not. */
@Component
class KnownFromCases implements KnownPeople {
    private final JdbcClient jdbc;

    KnownFromCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(UUID operator, UUID person, String body) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM guidance_case WHERE guide = ? AND person = ? AND body = ?"
                + " AND state IN ('active', 'handing_over'))").params(operator, person, body).query(Boolean.class)
                .single();
    }
}
