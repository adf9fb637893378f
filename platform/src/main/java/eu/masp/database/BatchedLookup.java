package eu.masp.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads rows by their key; what many ask for at the same moment is read by one query. Who asks alone waits for nobody: there is no
 * delay, those who come while a query runs are answered by the next one. What is read is never older than the question.
 *
 * @param <K> the key
 * @param <V> what is found under it
 */
public final class BatchedLookup<K, V> {
    private static final int AT_ONCE = 500;

    private final Function<List<K>, Map<K, V>> query;
    private final ConcurrentLinkedQueue<Asked<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    private record Asked<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

    private BatchedLookup(Function<List<K>, Map<K, V>> query) {
        this.query = query;
    }

    /** @param query gives for some keys, each once, what there is */
    public static <K, V> BatchedLookup<K, V> of(Function<List<K>, Map<K, V>> query) {
        return new BatchedLookup<>(query);
    }

    /** @throws RuntimeException what the query threw */
    public Optional<V> find(K key) {
        // Within a transaction one sees one's own changes, and nobody else may.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.ofNullable(query.apply(List.of(key)).get(key));
        }
        Asked<K, V> mine = new Asked<>(key, new CompletableFuture<>());
        // Counted before it waits: a count that lags behind would leave somebody to be answered by nobody.
        boolean first = open.getAndIncrement() == 0;
        waiting.add(mine);
        if (first) {
            answerSome();
        }
        try {
            return mine.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void answerSome() {
        List<Asked<K, V>> batch = new ArrayList<>();
        for (Asked<K, V> next = waiting.poll(); next != null; next = batch.size() < AT_ONCE ? waiting.poll() : null) {
            batch.add(next);
        }
        try {
            Map<K, V> found = batch.isEmpty() ? Map.of()
                    : query.apply(batch.stream().map(Asked::key).distinct().toList());
            batch.forEach(each -> each.answer.complete(Optional.ofNullable(found.get(each.key))));
        } catch (RuntimeException | Error e) {
            batch.forEach(each -> each.answer.completeExceptionally(e));
        } finally {
            if (open.addAndGet(-batch.size()) > 0) {
                // Whoever read for the others goes on with their own work.
                Thread.startVirtualThread(this::answerSome);
            }
        }
    }
}
