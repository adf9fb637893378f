/** Cases and results as JSON: the one shape that the command, the API and other programs share. */
@NullMarked
package eu.masp.measures.json;

import org.jspecify.annotations.NullMarked;
