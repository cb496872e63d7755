/** Reading JSON that callers send. */
@NullMarked
package dev.leadrelay.kit.json;

import org.jspecify.annotations.NullMarked;
