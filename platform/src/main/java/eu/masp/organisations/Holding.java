package eu.masp.organisations;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A share that one enterprise holds in another.
 *
 * @param percent of the capital or of the votes, the greater of the two
 * @param controls whether it controls it by other means too: by appointing the board, by contract, by the statute, by an
 *     agreement with others (annex, art. 3(3)(b) to (d))
 */
public record Holding(UUID owner, UUID owned, BigDecimal percent, boolean controls) {}
