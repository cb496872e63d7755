/** Conditions in the Common Expression Language. */
@NullMarked
package dev.leadrelay.scoring.adapter.cel;

import org.jspecify.annotations.NullMarked;
