/** Calls: what is offered, to whom, from which funds, and until when. */
@NullMarked
package eu.masp.grants.calls;

import org.jspecify.annotations.NullMarked;
