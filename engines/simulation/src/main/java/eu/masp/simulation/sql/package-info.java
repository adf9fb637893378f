/** The typed rules as one SQL query over linked tables, for DuckDB and for Spark. */
@NullMarked
package eu.masp.simulation.sql;

import org.jspecify.annotations.NullMarked;
