/** What the answers give: now, a step away, in the months ahead, and if one answer were another. */
@NullMarked
package eu.masp.entitlements.results;

import org.jspecify.annotations.NullMarked;
