/** The pages that explain the measures: what there is, each rule, and how fresh its verification is. */
@NullMarked
package eu.masp.catalogue.web;

import org.jspecify.annotations.NullMarked;
