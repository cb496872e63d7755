/** Which team works a lead, so that no two ever do. */
@NullMarked
package dev.leadrelay.routing.domain.dispatch;

import org.jspecify.annotations.NullMarked;
