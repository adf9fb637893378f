/** Who people are and what they may do: accounts, sign-in, seats (roles within a body), second factors, identity. */
@ApplicationModule(displayName = "People")
@NullMarked
package eu.masp.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
