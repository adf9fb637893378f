/** The programme officer’s pages: funds, calls, rankings and the statement. */
@NullMarked
package eu.masp.grants.programme;

import org.jspecify.annotations.NullMarked;
