package eu.masp.simulation.sql;

import java.math.BigInteger;
import java.util.Set;
import java.util.TreeSet;

/**
 * A piece of SQL, and where it can be worked out.
 *
 * @param table the last joined table it reads: 0 the root's, 1 and 2 the members'
 * @param depth the step of that table in which what it reads is there
 * @param inner the lambda variables it reads, by number
 */
record Term(String text, int table, int depth, Set<Integer> inner) {

    static final Term TRUE = fixed("true");
    static final Term FALSE = fixed("false");
    static final Term UNKNOWN = fixed("CAST(NULL AS BOOLEAN)");

    /** Reads nothing. */
    static Term fixed(String text) {
        return new Term(text, 0, 0, Set.of());
    }

    static Term whole(BigInteger value) {
        return fixed(value.signum() < 0 ? "(" + value + ")" : value.toString());
    }

    /** The text with each {@code #} replaced by the next of these. */
    static Term of(String template, Term... parts) {
        StringBuilder text = new StringBuilder();
        int table = 0;
        Set<Integer> inner = new TreeSet<>();
        int next = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '#') {
                Term part = parts[next++];
                text.append(part.text);
                table = Math.max(table, part.table);
                inner.addAll(part.inner);
            } else {
                text.append(c);
            }
        }
        if (next != parts.length) {
            throw new IllegalArgumentException("parts left over: " + template);
        }
        int depth = 0;
        for (Term part : parts) {
            depth = part.table == table ? Math.max(depth, part.depth) : depth;
        }
        if (text.length() > 1_000_000) {
            throw new Inexpressible("the query would be longer than a million letters");
        }
        return new Term(text.toString(), table, depth, Set.copyOf(inner));
    }

    Term without(int variable) {
        Set<Integer> rest = new TreeSet<>(inner);
        rest.remove(variable);
        return new Term(text, table, depth, Set.copyOf(rest));
    }

    boolean isWhole() {
        return text.matches("\\d+|\\(-\\d+\\)");
    }

    BigInteger wholeValue() {
        return new BigInteger(text.replaceAll("[()]", ""));
    }

    /** A name or a number: nothing is saved by working it out once. */
    boolean isPlain() {
        return isWhole() || text.matches("[\"`]?[\\w.-]+[\"`]?|DATE '[\\d-]+'|CAST\\(NULL AS \\w+\\)");
    }

    /** Whether it is NULL wherever the one value it reads is: nothing in it turns NULL into something else. */
    boolean isStrict() {
        return !text.matches("(?s).*(\\bCASE\\b|coalesce|least|greatest|IS NULL|IS NOT NULL|true|false|\\bv\\d+).*");
    }
}
