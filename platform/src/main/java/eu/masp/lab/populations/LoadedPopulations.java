package eu.masp.lab.populations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.masp.lab.LabSettings;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.PopulationReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads each population once for all who use it, one at a time, and keeps what fits into the memory that is allowed. */
@Component
public class LoadedPopulations {
    private static final Duration UNUSED = Duration.ofMinutes(45);

    private final Populations populations;
    private final Cache<Key, Loaded> kept;
    private final ReentrantLock reading = new ReentrantLock(true);

    LoadedPopulations(Populations populations, LabSettings settings) {
        this.populations = populations;
        this.kept = Caffeine.newBuilder().expireAfterAccess(UNUSED)
                .maximumWeight(Runtime.getRuntime().maxMemory() / 1024 * settings.memory() / 100)
                .weigher((Key _, Loaded loaded) -> (int) Math.min(Integer.MAX_VALUE, 1 + loaded.bytes() / 1024))
                .build();
    }

    private record Key(String id, String stamp, LocalDate on) {}

    /** The columns, if they are there. */
    public boolean has(PopulationInfo population, Rules rules, Set<Input> inputs) {
        return find(key(population, rules), inputs) != null;
    }

    /**
     * The columns of these inputs and perhaps of others; read where they are not there.
     *
     * @throws eu.masp.simulation.population.PopulationException when the files are not good
     * @throws InterruptedException when the thread is told to stop while it waits
     */
    public Loaded get(PopulationInfo population, Rules rules, Set<Input> inputs) throws InterruptedException {
        Key key = key(population, rules);
        Loaded there = find(key, inputs);
        if (there != null) {
            return there;
        }
        reading.lockInterruptibly();
        try {
            Loaded meanwhile = find(key, inputs);
            if (meanwhile != null) {
                return meanwhile;
            }
            Set<Input> all = new LinkedHashSet<>(inputs);
            Loaded before = kept.getIfPresent(key);
            if (before != null) {
                all.addAll(before.inputs());
                kept.invalidate(key);
            }
            PopulationReader.Reading read = new PopulationReader(rules)
                    .read(populations.folder().resolve(population.id()), all);
            Loaded loaded = new Loaded(read.population(), all, read.missing().keySet());
            kept.put(key, loaded);
            return loaded;
        } finally {
            reading.unlock();
        }
    }

    private static Key key(PopulationInfo population, Rules rules) {
        return new Key(population.id(), population.stamp(), rules.on());
    }

    private @Nullable Loaded find(Key key, Set<Input> inputs) {
        Loaded loaded = kept.getIfPresent(key);
        return loaded != null && loaded.inputs().containsAll(inputs) ? loaded : null;
    }
}
