/** The simulation engine's queries on Apache Spark. */
@NullMarked
package eu.masp.cluster;

import org.jspecify.annotations.NullMarked;
