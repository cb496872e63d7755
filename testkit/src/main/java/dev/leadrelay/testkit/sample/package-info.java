/** Records of the contract in which a test sets only what it is about. */
@NullMarked
package dev.leadrelay.testkit.sample;

import org.jspecify.annotations.NullMarked;
