package eu.masp.guidance.content;

import java.util.List;

/**
 * A body that accompanies people to work.
 *
 * @param id as in seats
 * @param territories where
 * @param comune the code of the comune it is in, to know which measures hold there; empty: not known
 * @param invented whether it exists only to show how MASP works: it is offered in a demonstration alone
 */
public record Service(String id, Bilingual title, Bilingual says, List<String> territories, String comune,
        String phone, boolean invented) {}
