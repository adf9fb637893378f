/** What policy people write for accompaniment: services and templates of paths. */
@NullMarked
package eu.masp.guidance.content;

import org.jspecify.annotations.NullMarked;
