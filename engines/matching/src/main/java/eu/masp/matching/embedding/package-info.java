/** Sentences as vectors, by a small model that runs in this process. Optional: without it matching goes by words. */
@NullMarked
package eu.masp.matching.embedding;

import org.jspecify.annotations.NullMarked;
