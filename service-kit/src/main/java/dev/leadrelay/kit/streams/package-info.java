/** How every stream of ours runs: serdes, memory, failure, health. */
@NullMarked
package dev.leadrelay.kit.streams;

import org.jspecify.annotations.NullMarked;
