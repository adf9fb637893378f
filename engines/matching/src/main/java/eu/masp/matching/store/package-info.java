/** Taxonomies as files in the data folder: written under another name and moved when complete. */
@NullMarked
package eu.masp.matching.store;

import org.jspecify.annotations.NullMarked;
