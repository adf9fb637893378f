/** Applications, from submission to decision. */
@NullMarked
package eu.masp.grants.applications;

import org.jspecify.annotations.NullMarked;
