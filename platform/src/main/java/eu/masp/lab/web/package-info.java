/** The lab's pages. */
@NullMarked
package eu.masp.lab.web;

import org.jspecify.annotations.NullMarked;
