package eu.masp.people;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The invented people of a demonstration: their keys never change, so that invented data can be theirs. */
public final class Invented {

    private Invented() {
    }

    /** @param part the function by which a person was invented, as in addresses: {@code employer} */
    public static UUID account(String part) {
        return UUID.nameUUIDFromBytes(("masp demonstration " + part).getBytes(StandardCharsets.UTF_8));
    }
}
