package eu.masp.competences.chapter;

import java.util.Optional;
import java.util.UUID;

/**
 * A chapter on the start page.
 *
 * @param open where to go on; its answers so far are {@code answered}
 * @param done the last result
 * @param doneOn its day, in words
 * @param again from when it may be repeated, in words; empty: at once
 */
public record ChapterLine(String family, String title, String says, Optional<UUID> open, int answered,
        Optional<UUID> done, String doneOn, String again) {}
