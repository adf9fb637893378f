package eu.masp.competences.story;

import org.jspecify.annotations.Nullable;

/**
 * The page to write on.
 *
 * @param text as typed
 * @param language it, en or empty
 * @param version of the text it was written from
 * @param savedOn when that was kept; empty where nothing was yet
 * @param elsewhere what another window has saved since; null where none has
 * @param longest how many characters there may be, as the language writes it
 */
public record StoryPage(String text, String language, int version, String savedOn, @Nullable String elsewhere,
        String longest) {}
