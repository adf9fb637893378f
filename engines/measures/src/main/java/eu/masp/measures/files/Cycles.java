package eu.masp.measures.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Circles in "reads": each told once, from the name that closes it back to itself. */
final class Cycles {

    private final Map<String, Set<String>> reads;
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final List<List<String>> found = new ArrayList<>();

    private Cycles(Map<String, Set<String>> reads) {
        this.reads = reads;
    }

    static List<List<String>> in(Map<String, Set<String>> reads) {
        Cycles cycles = new Cycles(reads);
        reads.keySet().forEach(cycles::visit);
        return cycles.found;
    }

    private void visit(String name) {
        int before = path.indexOf(name);
        if (before >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(before, path.size()));
            cycle.add(name);
            found.add(cycle);
            return;
        }
        if (done.contains(name)) {
            return;
        }
        path.add(name);
        reads.getOrDefault(name, Set.of()).forEach(this::visit);
        path.removeLast();
        done.add(name);
    }
}
