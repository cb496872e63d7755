/** A real browser for tests of pages. */
@NullMarked
package dev.leadrelay.testkit.browser;

import org.jspecify.annotations.NullMarked;
