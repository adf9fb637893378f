/** The pages of the interview, and the reading of what people write in them. */
@NullMarked
@NamedInterface("questions")
package eu.masp.entitlements.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
