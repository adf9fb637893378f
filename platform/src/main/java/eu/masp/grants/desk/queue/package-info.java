/** What waits, and in which order. */
@NullMarked
package eu.masp.grants.desk.queue;

import org.jspecify.annotations.NullMarked;
