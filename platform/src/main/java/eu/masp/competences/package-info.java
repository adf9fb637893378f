/** What a person can do: measured by answers, said by themselves, confirmed by others; and who may see it. */
@ApplicationModule(displayName = "Competences")
@NullMarked
package eu.masp.competences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
