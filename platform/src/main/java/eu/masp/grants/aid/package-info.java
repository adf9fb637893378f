/** State aid: how much de minimis aid a firm's single undertaking has had, and the register's number of each award. */
@NullMarked
package eu.masp.grants.aid;

import org.jspecify.annotations.NullMarked;
