package eu.masp.simulation.population;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether the people of a file are invented: a Parquet file made by {@code masp population} says so in its metadata. */
final class Origin {

    private static final String KEY = "masp_population";
    private static final String ASSUMPTIONS = "masp_assumptions";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Origin() {
    }

    /** What the first file says, if every file says that its people are invented. */
    static Optional<Synthetic> find(Connection connection, Collection<Source> sources) {
        Optional<Synthetic> first = Optional.empty();
        for (Source source : sources) {
            Optional<Synthetic> one = find(connection, source);
            if (one.isEmpty()) {
                return one;
            }
            first = first.or(() -> one);
        }
        return first;
    }

    private static Optional<Synthetic> find(Connection connection, Source source) {
        if (!source.file().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            return Optional.empty();
        }
        String query = "SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + Sql.text(source.file())
                + ") WHERE decode(key) IN (" + Sql.text(KEY) + ", " + Sql.text(ASSUMPTIONS) + ")";
        Map<String, String> kept = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                kept.put(row.getString(1), row.getString(2));
            }
        } catch (SQLException e) {
            throw Sql.failed(source.file(), e);
        }
        String drawn = kept.get(KEY);
        if (drawn == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Synthetic(JSON.readValue(drawn, new TypeReference<Map<String, Object>>() {
            }),
                    JSON.readValue(kept.getOrDefault(ASSUMPTIONS, "[]"),
                            new TypeReference<List<Map<String, Object>>>() {
                            })));
        } catch (JacksonException e) {
            throw new PopulationException(source.file() + ": what its metadata says of how it was made is no JSON.");
        }
    }
}
