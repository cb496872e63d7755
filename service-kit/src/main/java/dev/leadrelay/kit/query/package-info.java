/** Questions to state stores, wherever the store is. */
@NullMarked
package dev.leadrelay.kit.query;

import org.jspecify.annotations.NullMarked;
