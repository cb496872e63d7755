/** What a person reads while the local stack works. */
@NullMarked
package dev.leadrelay.stack.adapter.terminal;

import org.jspecify.annotations.NullMarked;
