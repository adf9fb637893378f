package eu.masp.population;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.time.LocalDate;

/**
 * A population that is fitted and can be drawn, always the same for the same size, seed and date.
 *
 * @param size persons
 */
record Population(long size, long seed, LocalDate on, Margins margins, Comuni comuni, Map<Region, Frame> frames,
        Map<Region, Rates> rates) {

    private static final int DWELLINGS_IN_A_BLOCK = 8_192;
    private static final int TRIED_FOR_ISEE = 60_000;

    /** Takes the blocks in order. */
    interface Receiver {
        void receive(Block block) throws Exception;
    }

    /** Fits both territories; each has its part of the size by residents. */
    static Population fit(long size, long seed, LocalDate on, Margins margins, Comuni comuni) {
        double lombardy = Targets.residents(Region.LOMBARDY, margins);
        double trento = Targets.residents(Region.TRENTINO, margins);
        long ofTrento = Math.round(size * trento / (lombardy + trento));
        Map<Region, Frame> frames = new EnumMap<>(Region.class);
        Map<Region, Rates> rates = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            long persons = region == Region.TRENTINO ? ofTrento : size - ofTrento;
            Frame frame = Frame.of(region, margins, persons, random(seed, region, -1));
            frames.put(region, frame);
            rates.put(region,
                    withIsee(frame, Rates.of(frame, margins, comuni), margins, comuni, new Calendar(on), seed));
        }
        return new Population(size, seed, on, margins, comuni, frames, rates);
    }

    /** Draws some dwellings to see what mean ISEE the incomes give, and brings it to the published one. */
    private static Rates withIsee(Frame frame, Rates rates, Margins margins, Comuni comuni, Calendar calendar,
            long seed) {
        Block tried = Block.empty(frame.region(), 1000, comuni.size());
        Drawing drawing = new Drawing(rates, calendar, tried, random(seed, frame.region(), -2));
        for (int i = 0; i < TRIED_FOR_ISEE; i++) {
            drawing.dwelling(i + 1L, comuni.first(frame.region()), frame.prototype(i % frame.dwellings()));
        }
        double mean = tried.tally().of(Count.ISEE) / tried.tally().of(Count.DSU);
        return rates.with(rates.means().times(Means.mean(frame.region(), margins).value() / mean));
    }

    /** Random numbers of their own for each block, so that the order in which blocks are drawn does not matter. */
    private static SplittableRandom random(long seed, Region region, int block) {
        SplittableRandom mixed = new SplittableRandom(seed);
        long a = mixed.nextLong();
        long b = mixed.nextLong();
        return new SplittableRandom(a + b * (region.ordinal() * 1_000_000_007L + block + 3));
    }

    /** Residents of the territory for each person drawn. */
    double weight(Region region) {
        return Targets.residents(region, margins) / frame(region).persons();
    }

    Frame frame(Region region) {
        Frame frame = frames.get(region);
        if (frame == null) {
            throw new IllegalStateException("no frame of " + region);
        }
        return frame;
    }

    /** Draws everybody and returns the counts by region. */
    Map<Region, Tally> draw(int threads, Receiver receiver) throws Exception {
        Map<Region, Tally> tallies = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            tallies.put(region, new Tally(comuni.size()));
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            Queue<Future<Block>> waiting = new ArrayDeque<>();
            try {
                for (Callable<Block> work : blocks()) {
                    waiting.add(executor.submit(work));
                    if (waiting.size() > 3 * threads) {
                        take(waiting, tallies, receiver);
                    }
                }
                while (!waiting.isEmpty()) {
                    take(waiting, tallies, receiver);
                }
            } finally {
                waiting.forEach(future -> future.cancel(true));
            }
        }
        return tallies;
    }

    private static void take(Queue<Future<Block>> waiting, Map<Region, Tally> tallies, Receiver receiver)
            throws Exception {
        Block block;
        try {
            block = waiting.remove().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        receiver.receive(block);
        Tally tally = tallies.get(block.region());
        if (tally != null) {
            tally.add(block.tally());
        }
    }

    private List<Callable<Block>> blocks() {
        Calendar calendar = new Calendar(on);
        List<Callable<Block>> blocks = new ArrayList<>();
        long before = 0;
        for (Region region : Region.values()) {
            Frame frame = frame(region);
            Rates drawn = rates.get(region);
            if (drawn == null) {
                throw new IllegalStateException("no rates of " + region);
            }
            int[] shares = comuni.share(region, frame.dwellings());
            int first = 0;
            for (int c = 0; c < shares.length; c++) {
                int comune = comuni.first(region) + c;
                for (int done = 0; done < shares[c]; done += DWELLINGS_IN_A_BLOCK) {
                    int from = first + done;
                    int number = Math.min(DWELLINGS_IN_A_BLOCK, shares[c] - done);
                    int index = blocks.size();
                    long offset = before;
                    blocks.add(() -> {
                        Block block = Block.empty(region, number, comuni.size());
                        Drawing drawing = new Drawing(drawn, calendar, block, random(seed, region, index));
                        for (int i = from; i < from + number; i++) {
                            drawing.dwelling(offset + i + 1, comune, frame.prototype(i));
                        }
                        return block;
                    });
                }
                first += shares[c];
            }
            before += frame.dwellings();
        }
        return blocks;
    }
}
