package eu.masp.lab.populations;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A synthetic population that is being drawn, or was. */
public final class Drawing {

    /** How it stands. */
    public enum State {
        RUNNING, DONE, FAILED, CANCELLED
    }

    private final String name;
    private final long persons;
    private final Instant begun;
    private final AtomicLong drawn = new AtomicLong();
    private volatile State state = State.RUNNING;
    private volatile String reason = "";

    Drawing(String name, long persons, Instant begun) {
        this.name = name;
        this.persons = persons;
        this.begun = begun;
    }

    public String name() {
        return name;
    }

    public long persons() {
        return persons;
    }

    public Instant begun() {
        return begun;
    }

    /** How many are drawn; 0 while what is published is being fitted, all while the files are written. */
    public long drawn() {
        return drawn.get();
    }

    public int percent() {
        return (int) Math.min(100, 100 * drawn.get() / persons);
    }

    public State state() {
        return state;
    }

    /** Why it failed; empty otherwise. */
    public String reason() {
        return reason;
    }

    void drawn(long persons) {
        drawn.set(persons);
    }

    void end(State how, String why) {
        reason = why;
        state = how;
    }
}
