package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;

import java.util.List;

/** Those who get a verdict each: roots, the members of one list, or pairs of members. */
public record Group(Entity root, List<Entity> of) {

    public static Group of(Measure measure) {
        return new Group(measure.root(), measure.decidedFor());
    }

    public boolean isRoot() {
        return of.getFirst().isRoot();
    }

    public boolean isPair() {
        return of.size() == 2;
    }

    /** The slot of an entity in the frame of its rules. */
    int slot(Entity entity) {
        return entity.equals(root) ? 0 : of.indexOf(entity) + 1;
    }
}
