/** Applying: calls that are open, drafts, papers, sending, and following what becomes of it. */
@NullMarked
package eu.masp.grants.apply;

import org.jspecify.annotations.NullMarked;
