/** What tests share: one PostgreSQL, one running MASP and one browser for each test run. */
@NullMarked
package eu.masp.testing;

import org.jspecify.annotations.NullMarked;
