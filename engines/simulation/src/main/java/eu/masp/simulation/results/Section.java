package eu.masp.simulation.results;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.List;

/** A part of what a simulation says, beside the counts: funds, fairness. */
public interface Section {

    /** The key that it stands under. */
    String key();

    /** Maps, lists, numbers and texts. */
    Object json();

    /** Figures as lines of the CSV. */
    List<Line> lines();

    /** For people. */
    void print(PrintWriter out);

    /** A figure of a measure, and of a group of it where it is of one. */
    record Line(String measure, @Nullable String group, String figure, Object value) {}
}
