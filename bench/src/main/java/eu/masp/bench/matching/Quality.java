package eu.masp.bench.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How good rankings are, as means over queries. */
final class Quality {

    static final int FIRST = 10;
    static final int DEEP = 100;

    private Quality() {
    }

    /** Of the right ones, at most ten of which are counted, how many are among the first ten. */
    static double rPrecisionAtTen(List<Query> queries, Function<String, List<String>> ranking) {
        return queries.stream().mapToDouble(query -> {
            Set<String> found = new HashSet<>(ranking.apply(query.text()).stream().limit(FIRST).toList());
            found.retainAll(query.right());
            return (double) found.size() / Math.min(FIRST, query.right().size());
        }).average().orElse(0);
    }

    /** The mean of the precisions at the place of each right one; one that is not among the first hundred counts as 0. */
    static double meanAveragePrecision(List<Query> queries, Function<String, List<String>> ranking) {
        return queries.stream().mapToDouble(query -> {
            List<String> ranked = ranking.apply(query.text());
            double sum = 0;
            int right = 0;
            for (int i = 0; i < ranked.size(); i++) {
                if (query.right().contains(ranked.get(i))) {
                    right++;
                    sum += (double) right / (i + 1);
                }
            }
            return sum / query.right().size();
        }).average().orElse(0);
    }
}
