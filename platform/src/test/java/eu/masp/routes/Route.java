package eu.masp.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address pattern of a controller and how it is asked.
 *
 * @param required names of parameters without which nothing is asked at all
 */
record Route(String method, String pattern, List<String> required) {
    private static final Pattern VARIABLE = Pattern.compile("(?:([^/{}]*)/)?\\{([^}:]+)[^}]*}");

    /** GET or POST and the pattern, as the lists of {@link Routes} name it. */
    String name() {
        return method + " " + pattern;
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** The variables, each with the part of the address before it: {@code seats/{id}}. */
    List<String> variables() {
        List<String> variables = new ArrayList<>();
        Matcher found = VARIABLE.matcher(pattern);
        while (found.find()) {
            variables.add((found.group(1) == null ? "" : found.group(1)) + "/{" + found.group(2) + "}");
        }
        return variables;
    }

    /** The pattern with the first value for each variable that the world knows; one address for each value of the last one. */
    List<String> addresses(World world) {
        List<String> addresses = List.of(pattern);
        for (String variable : variables()) {
            List<String> next = new ArrayList<>();
            for (String address : addresses) {
                for (String id : world.ids(variable)) {
                    next.add(address.replaceFirst("\\{[^}]+}", Matcher.quoteReplacement(id)));
                }
            }
            addresses = next;
        }
        return addresses;
    }
}
