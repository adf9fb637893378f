/** What is kept: trials, and scenarios with all their versions. */
@NullMarked
package eu.masp.lab.scenarios;

import org.jspecify.annotations.NullMarked;
