package eu.masp.matching.fit;

import java.util.List;

/**
 * An occupation that shares skills with what somebody can do or did.
 *
 * @param nearness how much of its essential skills is shared, each weighted by how rare it is among occupations; 0 to 1
 * @param shared URIs of the shared skills, rarest first
 */
public record Nearby(String occupation, String label, double nearness, List<String> shared) {

    public Nearby {
        shared = List.copyOf(shared);
    }
}
