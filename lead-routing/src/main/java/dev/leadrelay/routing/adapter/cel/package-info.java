/** Conditions in the Common Expression Language. */
@NullMarked
package dev.leadrelay.routing.adapter.cel;

import org.jspecify.annotations.NullMarked;
