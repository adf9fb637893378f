/** Papers sent with applications and claims: looked at before they are kept, and opened only for who has to do with them. */
@NullMarked
package eu.masp.grants.papers;

import org.jspecify.annotations.NullMarked;
