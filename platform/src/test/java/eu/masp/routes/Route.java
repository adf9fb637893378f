package eu.masp.routes;

import java.util.ArrayList;
import java.util.List;

/**
 * An address pattern of a controller and how it is asked.
 *
 * @param required names of parameters without which nothing is asked at all
 */
record Route(String method, String pattern, List<String> required) {
    /** GET or POST and the pattern, as the lists of {@link Routes} name it. */
    String name() {
        return method + " " + pattern;
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** Whether the address names an object, and does not only choose how something is shown. */
    boolean namesSomething() {
        return variables().stream().anyMatch(variable -> !variable.endsWith("{kind}"));
    }

    /** The variables, each with the part of the address before it: {@code seats/{id}}. */
    List<String> variables() {
        List<String> variables = new ArrayList<>();
        String[] parts = pieces();
        for (int i = 1; i < parts.length; i += 2) {
            variables.add(parts[i - 1].replaceFirst("^.*/([^/]+/)$", "$1") + "{" + parts[i] + "}");
        }
        return variables;
    }

    /** An address for each combination of the values that the world knows for the variables. */
    List<String> addresses(World world) {
        String[] parts = pieces();
        List<String> variables = variables();
        List<String> addresses = List.of(parts[0]);
        for (int i = 1; i < parts.length; i += 2) {
            List<String> next = new ArrayList<>();
            for (String address : addresses) {
                for (String id : world.ids(variables.get(i / 2))) {
                    next.add(address + id + parts[i + 1]);
                }
            }
            addresses = next;
        }
        return addresses;
    }

    /** What stands between the variables, and at odd places their names; a variable's own pattern may have braces in it. */
    private String[] pieces() {
        List<String> pieces = new ArrayList<>(List.of(""));
        int depth = 0;
        for (char c : pattern.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '{' && depth == 1 || c == '}' && depth == 0) {
                pieces.add("");
            } else {
                pieces.set(pieces.size() - 1, pieces.getLast() + c);
            }
        }
        for (int i = 1; i < pieces.size(); i += 2) {
            pieces.set(i, pieces.get(i).replaceFirst(":.*", ""));
        }
        return pieces.toArray(String[]::new);
    }
}
