/** What runs inside the child JVMs of the local stack. */
@NullMarked
package dev.leadrelay.stack.child;

import org.jspecify.annotations.NullMarked;
