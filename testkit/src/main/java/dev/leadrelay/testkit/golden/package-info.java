/** Accepted texts that a test compares with. */
@NullMarked
package dev.leadrelay.testkit.golden;

import org.jspecify.annotations.NullMarked;
