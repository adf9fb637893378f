/** The rules a call was published with, kept whole so that its decisions can be replayed. */
@NullMarked
package eu.masp.grants.rules;

import org.jspecify.annotations.NullMarked;
