package eu.masp.measures.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

import java.util.HashMap;
import java.util.Map;

/** Where in a JSON text each part of a case stands, by its path, as in {@code children[0].birth_date}. */
final class JsonPlaces {

    private final Map<String, TokenStreamLocation> places = new HashMap<>();

    private JsonPlaces() {
    }

    /** @param parser at the beginning of a text that has been read once without a problem */
    static JsonPlaces of(JsonParser parser) {
        JsonPlaces all = new JsonPlaces();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                all.places.put(path(parser, token), parser.currentTokenLocation());
            }
        }
        return all;
    }

    /** Line and column of the nearest part that is there, from 1. */
    TokenStreamLocation find(String path) {
        for (String part = path; !part.isEmpty(); part = parent(part)) {
            TokenStreamLocation place = places.get(part);
            if (place != null) {
                return place;
            }
        }
        return places.getOrDefault("", TokenStreamLocation.NA);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private static String path(JsonParser parser, JsonToken token) {
        TokenStreamContext context = parser.streamReadContext();
        // A bracket that has just opened is the beginning of its own context; its place is named by the one around it.
        boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        return path(opens ? context.getParent() : context);
    }

    private static String path(TokenStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String around = path(context.getParent());
        return context.inArray() ? around + "[" + context.getCurrentIndex() + "]"
                : (around.isEmpty() ? "" : around + ".") + (context.currentName() == null ? "" : context.currentName());
    }
}
