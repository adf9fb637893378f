/** The measures for programs: {@code /api/v1}, described at {@code /api/openapi.json}. */
@NullMarked
package eu.masp.catalogue.api;

import org.jspecify.annotations.NullMarked;
