/** An opening day: hundreds apply at once, beside the plainest durable insert there is. */
@NullMarked
package eu.masp.bench.rush;

import org.jspecify.annotations.NullMarked;
