package eu.masp.competences.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Parameters that somebody has signed, for new chapters. */
@Repository
public class PublishedWeights {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Weight>> WEIGHTS = new TypeReference<>() {
    };
    private static final String COLUMNS = "SELECT id, family, persons, weights::text, published_at,"
            + " withdrawn_at IS NOT NULL AS withdrawn FROM question_weights ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedWeights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param id of the calibration
     * @param persons whose answers it rests on
     */
    public record Published(UUID id, String family, int persons, List<Weight> weights, Instant at,
            boolean withdrawn) {

        Optional<Weight> find(String item) {
            return weights.stream().filter(weight -> weight.item().equals(item)).findFirst();
        }
    }

    public void publish(UUID calibration, String family, int persons, List<Weight> weights) {
        jdbc.sql("INSERT INTO question_weights (id, family, persons, weights, published_at)"
                + " VALUES (?, ?, ?, ?::jsonb, ?)")
                .params(calibration, family, persons, MAPPER.writeValueAsString(weights),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** New chapters use it no more; what was answered with it stays as it is. */
    public void withdraw(UUID calibration) {
        jdbc.sql("UPDATE question_weights SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL")
                .params(Timestamp.from(clock.instant()), calibration).update();
    }

    /** The one that new chapters of a family use. */
    public Optional<Published> newest(String family) {
        return jdbc.sql(COLUMNS + "WHERE family = ? AND withdrawn_at IS NULL ORDER BY published_at DESC, id LIMIT 1")
                .param(family).query(PublishedWeights::published).optional();
    }

    public Optional<Published> find(UUID calibration) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(calibration).query(PublishedWeights::published).optional();
    }

    private static Published published(ResultSet row, int number) throws SQLException {
        return new Published(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("family"),
                row.getInt("persons"), MAPPER.readValue(row.getString("weights"), WEIGHTS),
                row.getTimestamp("published_at").toInstant(), row.getBoolean("withdrawn"));
    }
}
