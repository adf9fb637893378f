package eu.masp.measures.feel;

import java.util.Random;

/** Random expressions of the profile, of a given type; every construct of the profile comes up. */
final class RandomExpressions {

    private static final String[] CHOICES = {"\"a\"", "\"b\"", "\"c\""};
    private final Random random;
    /** Variables bound to members of the list {@code cs}. */
    private final StringBuilder members = new StringBuilder();

    RandomExpressions(Random random) {
        this.random = random;
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private boolean rarely() {
        return random.nextInt(4) == 0;
    }

    String truth(int depth) {
        if (depth == 0) {
            return pick(of("p"), "h.q", "h.p", "true", "strict", "(" + of("k") + " = " + pick(CHOICES) + ")");
        }
        int d = depth - 1;
        return switch (random.nextInt(16)) {
            case 0, 1 -> "(" + truth(d) + " and " + truth(d) + ")";
            case 2, 3 -> "(" + truth(d) + " or " + truth(d) + ")";
            case 4 -> "not(" + truth(d) + ")";
            case 5 -> "(if " + truth(d) + " then " + truth(d) + " else " + truth(d) + ")";
            case 6 -> "(" + number(d) + " " + comparison() + " " + number(d) + ")";
            case 7 -> "(" + date(d) + " " + comparison() + " " + date(d) + ")";
            case 8 -> "(" + months(d) + " " + comparison() + " " + months(d) + ")";
            case 9 -> "(" + days(d) + " " + comparison() + " " + days(d) + ")";
            // a sum is no literal: two literals in falling order are refused when read
            case 10 -> "(" + number(d) + " between (" + number(d) + " + 0) and " + number(d) + ")";
            case 11 -> "(" + of("k") + pick(" = ", " != ") + pick(of("k"), pick(CHOICES)) + ")";
            case 12 -> "(" + of("k") + " in (" + pick(CHOICES) + ", " + pick(CHOICES) + "))";
            case 13 -> "(" + number(d) + " in " + pick("[", "(") + pick("-3", "0") + ".." + pick("1", "five", "20")
                    + pick("])", "))");
            case 14 -> "(" + truth(d) + pick(" = ", " != ") + truth(d) + ")";
            default -> quantified(d);
        };
    }

    private String comparison() {
        return pick("<", "<=", ">", ">=", "=", "!=");
    }

    private String quantified(int depth) {
        String list = list(depth);
        String variable = enter(null);
        String text = "(" + pick("some ", "every ") + variable + " in " + list + " satisfies " + truth(depth) + ")";
        leave();
        return text;
    }

    private String list(int depth) {
        if (!rarely()) {
            return "cs";
        }
        enter("i");
        String text = "cs[" + truth(depth).replace("i.", "item.") + "]";
        leave();
        return text;
    }

    /** A name for a member: i in a filter, where it is written item. Filters do not nest: the inner item hides the outer. */
    private String enter(String name) {
        String variable = name == null ? String.valueOf((char) ('s' + members.length())) : name;
        members.append(variable);
        return variable;
    }

    private void leave() {
        members.deleteCharAt(members.length() - 1);
    }

    /** An input: of h, or of a member at hand. */
    private String of(String input) {
        int members = this.members.length();
        if (members == 0 || rarely()) {
            return "h."
                    + (input.equals("p") || input.equals("k") || input.equals("x") || input.equals("d") ? input : "x");
        }
        char variable = this.members.charAt(random.nextInt(members));
        return variable + "." + input;
    }

    String number(int depth) {
        if (depth == 0) {
            return pick(of("x"), of("x"), "h.y", "five", "0", "1", "10", "2.50", "-3");
        }
        int d = depth - 1;
        return switch (random.nextInt(18)) {
            case 0, 1 -> "(" + number(d) + " + " + number(d) + ")";
            case 2, 3 -> "(" + number(d) + " - " + number(d) + ")";
            case 4 -> "(" + number(0) + " * " + number(d) + ")";
            case 5 -> "(" + number(d) + " / " + pick("2", "4", "-5", "3") + ")";
            case 6 -> "(-" + number(d) + ")";
            case 7 -> pick("min", "max") + "(" + number(d) + ", " + number(d) + ")";
            case 8 -> pick("abs", "floor", "ceiling") + "(" + number(d) + ")";
            case 9 -> pick("round half up", "round down", "round up", "decimal") + "(" + number(d) + ", "
                    + pick("0", "1", "2") + ")";
            case 10 -> pick("steps", "slope") + "(" + number(d) + ")";
            case 11 -> "(if " + truth(d) + " then " + number(d) + " else " + number(d) + ")";
            case 12 -> pick(of("d"), "h.e", "on") + pick(".year", ".month", ".day");
            case 13 -> "(" + date(d) + " - " + date(d) + ").days";
            case 14 -> monthsBetween(d) + pick(".months", ".years");
            case 15 -> "count(" + list(d) + ")";
            case 16 -> "sum(append(" + values(d) + ", " + number(d) + "))";
            default -> pick("min", "max") + "(append(" + values(d) + ", " + number(d) + "))";
        };
    }

    private String values(int depth) {
        if (rarely()) {
            String list = list(depth);
            String variable = enter(null);
            String text = "for " + variable + " in " + list + " return " + number(depth);
            leave();
            return text;
        }
        return list(depth) + ".x";
    }

    String date(int depth) {
        if (depth == 0) {
            return pick(of("d"), of("d"), "h.e", "on", "spring", "date(\"2024-02-29\")", "@\"2025-12-31\"");
        }
        int d = depth - 1;
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> "(" + date(d) + pick(" + ", " - ") + months(d) + ")";
            case 3, 4 -> "(" + date(d) + pick(" + ", " - ") + days(d) + ")";
            case 5 -> pick("min", "max") + "(" + date(d) + ", " + date(d) + ")";
            case 6 -> "(if " + truth(d) + " then " + date(d) + " else " + date(d) + ")";
            case 7 ->
                "date(" + pick(of("d"), "h.e", "on") + ".year, " + pick("1", "2", "9", "on.month", "h.d.month") + ", "
                        + pick("1", "15", "28") + ")";
            default -> pick("min", "max") + "(append(" + list(d) + ".d, " + date(d) + "))";
        };
    }

    private String months(int depth) {
        if (depth == 0) {
            return pick("a_year", "duration(\"P6M\")", "duration(\"P1Y6M\")", "@\"P18Y\"", "duration(\"P0M\")");
        }
        int d = depth - 1;
        return switch (random.nextInt(6)) {
            case 0 -> "(" + months(d) + pick(" + ", " - ") + months(d) + ")";
            case 1 -> "(-" + months(d) + ")";
            case 2 -> "(if " + truth(d) + " then " + months(d) + " else " + months(d) + ")";
            case 3 -> months(0);
            default -> monthsBetween(d);
        };
    }

    private String monthsBetween(int depth) {
        return "(years and months duration(" + date(depth) + ", " + date(depth) + "))";
    }

    private String days(int depth) {
        if (depth == 0) {
            return pick("ten_days", "duration(\"P60D\")", "@\"P0D\"");
        }
        int d = depth - 1;
        return switch (random.nextInt(5)) {
            case 0 -> "(" + days(d) + pick(" + ", " - ") + days(d) + ")";
            case 1 -> "(-" + days(d) + ")";
            case 2 -> "(if " + truth(d) + " then " + days(d) + " else " + days(d) + ")";
            case 3 -> "(" + date(d) + " - " + date(d) + ")";
            default -> days(0);
        };
    }
}
