/** The pages of those who act for a firm. */
@NullMarked
package eu.masp.organisations.web;

import org.jspecify.annotations.NullMarked;
