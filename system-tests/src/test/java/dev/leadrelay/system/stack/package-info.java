/** A whole stack for a test: real broker, real registry, the services as processes. */
@NullMarked
package dev.leadrelay.system.stack;

import org.jspecify.annotations.NullMarked;
