/** Sessions, and the pages on which people sign up, sign in and look after their account. */
@NullMarked
package eu.masp.people.web;

import org.jspecify.annotations.NullMarked;
