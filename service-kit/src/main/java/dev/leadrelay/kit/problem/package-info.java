/** Errors that a caller can read and act on (RFC 9457). */
@NullMarked
package dev.leadrelay.kit.problem;

import org.jspecify.annotations.NullMarked;
