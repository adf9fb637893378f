/** How few items, and how fast: the assessment engine. */
@org.jspecify.annotations.NullMarked
package eu.masp.bench.assessment;
