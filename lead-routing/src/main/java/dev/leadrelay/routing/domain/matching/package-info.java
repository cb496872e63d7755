/** Which rule decides about a lead. */
@NullMarked
package dev.leadrelay.routing.domain.matching;

import org.jspecify.annotations.NullMarked;
