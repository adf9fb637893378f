/** Her own pages. */
@NullMarked
package eu.masp.guidance.mine;

import org.jspecify.annotations.NullMarked;
