/** What the desk knows of a lead. */
@NullMarked
package dev.leadrelay.routing.domain.lead;

import org.jspecify.annotations.NullMarked;
