/** What signatures of hooks are checked with. */
@NullMarked
package dev.leadrelay.kit.crypto;

import org.jspecify.annotations.NullMarked;
