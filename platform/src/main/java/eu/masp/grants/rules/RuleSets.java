package eu.masp.grants.rules;

import eu.masp.grants.RuleVersion;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Rules;
import eu.masp.simulation.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The folders of measures that calls were published with. */
@Component
public class RuleSets implements RuleVersion {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path content;
    private final Catalogue current;
    private final Map<String, Catalogue> read = new ConcurrentHashMap<>();
    private final Map<Dated, Rules> dated = new ConcurrentHashMap<>();

    RuleSets(JdbcClient jdbc, Clock clock, @Value("${masp.content}") String content, Catalogue current) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.content = Path.of(content).toAbsolutePath().normalize();
        this.current = current;
    }

    /**
     * Keeps today's folder of measures as it is.
     *
     * @return its id: the fingerprint of its files
     */
    public String keepToday() {
        RuleArchive archive = pack();
        keep(archive);
        read.putIfAbsent(archive.id(), current);
        return archive.id();
    }

    @Override
    public String today() {
        return pack().id();
    }

    /**
     * Keeps today's folder of measures with what a call changes of it.
     *
     * @param changes the text of a scenario file; empty: nothing
     * @param on the date whose values are changed
     */
    public String keepToday(String changes, LocalDate on) {
        if (changes.isEmpty()) {
            return keepToday();
        }
        RuleArchive archive = pack(changes, on);
        keep(archive);
        return archive.id();
    }

    /** The fingerprint that {@link #keepToday(String, LocalDate)} would keep it under. */
    public String today(String changes, LocalDate on) {
        return pack(changes, on).id();
    }

    /**
     * Today's measures with what a call changes of them.
     *
     * @throws eu.masp.simulation.scenario.ScenarioException when today's measures cannot be changed so
     */
    public Catalogue changed(String changes, LocalDate on) {
        return Scenario.parse("changes", changes).apply(current, on);
    }

    private void keep(RuleArchive archive) {
        jdbc.sql("INSERT INTO rule_set (id, files, kept_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING")
                .params(archive.id(), archive.files(), Timestamp.from(clock.instant())).update();
    }

    /** The measures as they were. */
    public Catalogue catalogue(String id) {
        return read.computeIfAbsent(id, this::unpack);
    }

    /** The measures as they were, with the values of one date. */
    public Rules rules(String id, LocalDate on) {
        return dated.computeIfAbsent(new Dated(id, on), key -> catalogue(key.id()).at(key.on()));
    }

    private record Dated(String id, LocalDate on) {}

    private RuleArchive pack() {
        return pack("", LocalDate.EPOCH);
    }

    private RuleArchive pack(String changes, LocalDate on) {
        try {
            return RuleArchive.of(content, changes, on);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Catalogue unpack(String id) {
        byte[] files = jdbc.sql("SELECT files FROM rule_set WHERE id = ?").param(id).query(byte[].class).single();
        try {
            return new RuleArchive(id, files).load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
