package eu.masp.grants.applications;

import eu.masp.database.FirstInLine;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Where applications come in. Those that arrive while others are being written wait together and are then written together: one
 * lock of the fund and one write to the disk for many, in the order of arrival. On opening day this is what keeps the queue short.
 */
@Component
public class Intake {
    private static final int AT_ONCE = 256;
    private static final int WAITING = 4096;
    private static final long PATIENCE_SECONDS = 20;

    private final Bookings bookings;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer;

    private record Waiting(Submission submission, CompletableFuture<Receipt> receipt) {}

    Intake(Bookings bookings) {
        this.bookings = bookings;
        // Everybody who submits waits for it.
        this.writer = Thread.ofPlatform().name("intake").daemon().start(() -> FirstInLine.run(this::write));
    }

    /**
     * Books a place and comes back when it is on the disk.
     *
     * @throws AlreadyAppliedException when there is an application for the same right
     * @throws TryAgainException when it could not be written in time; the same can be sent again
     */
    public Receipt submit(Submission submission) {
        Waiting mine = new Waiting(submission, new CompletableFuture<>());
        if (!waiting.offer(mine)) {
            throw new TryAgainException("too many applications at once");
        }
        try {
            return mine.receipt.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case AlreadyAppliedException same -> throw same;
                case TryAgainException again -> throw again;
                case null, default -> throw new TryAgainException(e);
            }
        } catch (TimeoutException e) {
            throw new TryAgainException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryAgainException(e);
        }
    }

    @PreDestroy
    void stop() {
        writer.interrupt();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>(AT_ONCE);
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch, AT_ONCE - 1);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            batch.addAll(waiting);
            batch.forEach(each -> each.receipt.completeExceptionally(new TryAgainException("MASP is stopping")));
        }
    }

    private void write(List<Waiting> batch) {
        List<Bookings.Outcome> outcomes;
        try {
            outcomes = bookings.book(batch.stream().map(Waiting::submission).toList());
        } catch (RuntimeException e) {
            alone(batch, e);
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            complete(batch.get(i), outcomes.get(i));
        }
    }

    /** One that cannot be written must not take the others with it. */
    private void alone(List<Waiting> batch, RuntimeException failure) {
        if (batch.size() == 1) {
            batch.getFirst().receipt.completeExceptionally(new TryAgainException(failure));
            return;
        }
        for (Waiting each : batch) {
            write(List.of(each));
        }
    }

    private static void complete(Waiting one, Bookings.Outcome outcome) {
        switch (outcome) {
            case Bookings.Outcome.Booked(Receipt receipt) -> one.receipt.complete(receipt);
            case Bookings.Outcome.Already _ -> one.receipt.completeExceptionally(new AlreadyAppliedException());
        }
    }
}
