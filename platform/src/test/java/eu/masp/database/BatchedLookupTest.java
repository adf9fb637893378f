package eu.masp.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class BatchedLookupTest {

    @Test
    void whoAsksAloneIsAnswered() {
        BatchedLookup<Integer, String> lookup = BatchedLookup.of(keys -> {
            Map<Integer, String> found = new HashMap<>();
            keys.stream().filter(key -> key > 0).forEach(key -> found.put(key, "n" + key));
            return found;
        });
        assertThat(lookup.find(1)).contains("n1");
        assertThat(lookup.find(-1)).isEmpty();
    }

    @Test
    void whoAsksWhileAQueryRunsSharesTheNextOne() throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<List<Integer>> queries = new ArrayList<>();
        BatchedLookup<Integer, Integer> lookup = BatchedLookup.of(keys -> {
            queries.add(keys);
            firstRuns.countDown();
            await(goOn);
            Map<Integer, Integer> found = new HashMap<>();
            keys.forEach(key -> found.put(key, -key));
            return found;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            answers.add(threads.submit(() -> lookup.find(0).orElseThrow()));
            firstRuns.await();
            AtomicInteger asking = new AtomicInteger();
            for (int i = 1; i <= 100; i++) {
                int key = i % 50;
                answers.add(threads.submit(() -> {
                    asking.incrementAndGet();
                    return lookup.find(key).orElseThrow();
                }));
            }
            while (asking.get() < 100) {
                Thread.sleep(1);
            }
            Thread.sleep(50);
            goOn.countDown();
            for (int i = 0; i <= 100; i++) {
                assertThat(answers.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(-(i % 50));
            }
        }
        assertThat(queries).hasSize(2);
        assertThat(queries.get(1)).doesNotHaveDuplicates().hasSize(50);
    }

    @Test
    void nobodyIsForgotten() throws Exception {
        BatchedLookup<Integer, Integer> lookup = BatchedLookup.of(keys -> {
            Map<Integer, Integer> found = new HashMap<>();
            keys.forEach(key -> found.put(key, key));
            return found;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int from = i;
                answers.add(threads.submit(() -> {
                    for (int key = from; key < from + 2000; key++) {
                        assertThat(lookup.find(key)).contains(key);
                    }
                    return true;
                }));
            }
            for (Future<Boolean> each : answers) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void aQueryThatFailsIsTheFailureOfThoseItWasFor() {
        AtomicInteger calls = new AtomicInteger();
        BatchedLookup<String, String> lookup = BatchedLookup.of(keys -> {
            if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("the database is away");
            }
            return Map.of(keys.getFirst(), "there");
        });
        assertThatThrownBy(() -> lookup.find("a")).hasMessage("the database is away");
        assertThat(lookup.find("a")).contains("there");
    }

    @Test
    void withinATransactionNobodyElseIsAnswered() {
        Thread[] reader = new Thread[1];
        BatchedLookup<Integer, Integer> lookup = BatchedLookup.of(keys -> {
            reader[0] = Thread.currentThread();
            assertThat(keys).containsExactly(7);
            return Map.of(7, 8);
        });
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThat(lookup.find(7)).contains(8);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(reader[0]).isSameAs(Thread.currentThread());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
