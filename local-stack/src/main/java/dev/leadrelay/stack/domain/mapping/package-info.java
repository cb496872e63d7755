/** How a row of a file becomes events, as a mapping says. */
@NullMarked
package dev.leadrelay.stack.domain.mapping;

import org.jspecify.annotations.NullMarked;
