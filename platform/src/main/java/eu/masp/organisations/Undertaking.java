package eu.masp.organisations;

import java.util.List;
import java.util.Set;

/**
 * A firm with those that State aid counts as one with it (Reg. 1407/2013 and 2023/2831, art. 2(2)).
 *
 * @param members names, the firm first
 * @param taxCodes of those members that have one: aid to any of them is aid to all
 * @param namedBy tax codes of firms that say they belong together with this one, though it does not say so; for an officer to look
 *     at, and not counted: anybody can name anybody
 */
public record Undertaking(List<String> members, Set<String> taxCodes, Set<String> namedBy) {}
