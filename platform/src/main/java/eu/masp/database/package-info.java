/** The PostgreSQL that MASP brings along, or the outside one it is told to use. */
@NullMarked
package eu.masp.database;

import org.jspecify.annotations.NullMarked;
