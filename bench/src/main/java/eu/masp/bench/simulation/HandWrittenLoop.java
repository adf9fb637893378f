package eu.masp.bench.simulation;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The grants as a good programmer would write them by hand: one pass for each, no allocation, every condition left at the first "no",
 * all cores. It knows only two answers, for what is known of everybody.
 */
final class HandWrittenLoop {

    private static final int CHUNK = 64 * 1024;
    private static final int NEAR = set(GrantFiles.PROVINCES, List.of("BG", "BS", "MI", "MB", "MN", "TN"));
    private static final int SONDRIO = GrantFiles.PROVINCES.indexOf("SO");
    private static final int WORKING = set(GrantFiles.EMPLOYMENTS,
            List.of("employee", "self_employed", "collaborator"));
    private static final int OUT_OF_WORK = set(GrantFiles.EMPLOYMENTS, List.of("unemployed", "inactive"));
    private static final int SECTORS = set(GrantFiles.SECTORS, List.of("trade", "lodging", "education", "health"));
    private final Persons p;

    HandWrittenLoop(Persons persons) {
        this.p = persons;
    }

    private static int set(List<String> all, List<String> some) {
        return some.stream().mapToInt(word -> 1 << all.indexOf(word)).sum();
    }

    List<Totals> totals(List<Grant> grants) {
        int chunks = (p.count() + CHUNK - 1) / CHUNK;
        try (ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<long[]>> work = IntStream.range(0, chunks).<Callable<long[]>>mapToObj(c -> () -> {
                long[] sums = new long[2 * grants.size()];
                for (int g = 0; g < grants.size(); g++) {
                    add(grants.get(g), c * CHUNK, Math.min(p.count(), (c + 1) * CHUNK), sums, 2 * g);
                }
                return sums;
            }).toList();
            long[] all = new long[2 * grants.size()];
            for (Future<long[]> one : executor.invokeAll(work)) {
                long[] sums = one.get();
                for (int i = 0; i < all.length; i++) {
                    all[i] += sums[i];
                }
            }
            return IntStream.range(0, grants.size()).mapToObj(g -> new Totals(all[2 * g], all[2 * g + 1])).toList();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Grant grant, int from, int to, long[] sums, int at) {
        switch (grant.kind()) {
            case NURSERY -> nursery(grant, from, to, sums, at);
            case VOUCHER -> voucher(grant, from, to, sums, at);
            case HIRING -> hiring(grant, from, to, sums, at);
            case CARE -> care(grant, from, to, sums, at);
        }
    }

    private void nursery(Grant g, int from, int to, long[] sums, int at) {
        int ceiling = g.ceiling() * 100;
        int cap = g.amount() * 100;
        long entitled = 0;
        long cents = 0;
        for (int i = from; i < to; i++) {
            if (p.underThree()[i] >= 1 && p.care()[i] <= 1 && p.cost()[i] > 0 && p.isee()[i] <= ceiling
                    && (NEAR >> p.province()[i] & 1) == 1 && (p.citizenship()[i] <= 1 || p.seniority()[i] >= 12)
                    && !p.otherGrant()[i] && p.hours()[i] >= g.least()) {
                entitled++;
                cents += 11L * Math.min(cap, (p.cost()[i] * g.percent() + 50) / 100);
            }
        }
        sums[at] += entitled;
        sums[at + 1] += cents;
    }

    private void voucher(Grant g, int from, int to, long[] sums, int at) {
        int ceiling = g.ceiling() * 100;
        long plain = g.amount() * 100L;
        long raised = g.amount() * (long) g.percent();
        long entitled = 0;
        long cents = 0;
        for (int i = from; i < to; i++) {
            if (p.underThree()[i] + p.toThirteen()[i] >= g.least() && p.age()[i] >= g.from() && p.age()[i] <= g.to()
                    && (WORKING >> p.employment()[i] & 1) == 1 && p.income()[i] <= ceiling * p.householdSize()[i]
                    && (NEAR >> p.province()[i] & 1) == 1 && p.contract()[i] <= 1 && !p.otherGrant()[i]
                    && p.leaveMonths()[i] <= g.most()) {
                entitled++;
                cents += p.singleParent()[i] ? raised : plain;
            }
        }
        sums[at] += entitled;
        sums[at + 1] += cents;
    }

    private void hiring(Grant g, int from, int to, long[] sums, int at) {
        int ceiling = g.ceiling() * 100;
        long whole = 6 * g.amount() * 100L;
        long half = whole / 2;
        long entitled = 0;
        long cents = 0;
        for (int i = from; i < to; i++) {
            if ((OUT_OF_WORK >> p.employment()[i] & 1) == 1 && p.age()[i] >= g.from() && p.age()[i] <= g.to()
                    && p.underThree()[i] >= 1 && p.seniority()[i] >= g.least() && p.province()[i] != SONDRIO
                    && p.isee()[i] <= ceiling && p.hours()[i] <= g.most() && (SECTORS >> p.sector()[i] & 1) == 1) {
                entitled++;
                cents += 2L * p.isee()[i] <= ceiling ? whole : half;
            }
        }
        sums[at] += entitled;
        sums[at + 1] += cents;
    }

    private void care(Grant g, int from, int to, long[] sums, int at) {
        int ceiling = g.ceiling() * 100;
        long entitled = 0;
        long cents = 0;
        for (int i = from; i < to; i++) {
            if ((p.disability()[i] || p.underThree()[i] > g.least()) && p.age()[i] >= g.from()
                    && p.age()[i] <= g.to() && p.isee()[i] <= ceiling && p.employment()[i] == 0 && p.firm()[i] <= 2
                    && p.hours()[i] <= g.most() && (p.citizenship()[i] <= 1 || p.seniority()[i] >= 12)
                    && !p.otherGrant()[i]) {
                entitled++;
                cents += ((ceiling - p.isee()[i]) * (long) g.percent() + 50) / 100;
            }
        }
        sums[at] += entitled;
        sums[at + 1] += cents;
    }
}
