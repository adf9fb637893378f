package eu.masp.entitlements.questions;

import java.util.List;

/**
 * What is wrong with an answer and how to mend it.
 *
 * @param key of the text
 * @param values for its places, already in words
 */
public record Message(String key, List<String> values) {

    static Message of(String key, String... values) {
        return new Message(key, List.of(values));
    }
}
