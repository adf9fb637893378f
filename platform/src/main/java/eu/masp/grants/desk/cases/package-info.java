/** One application: what was told, what the rules say, and what an officer decides. */
@NullMarked
package eu.masp.grants.desk.cases;

import org.jspecify.annotations.NullMarked;
