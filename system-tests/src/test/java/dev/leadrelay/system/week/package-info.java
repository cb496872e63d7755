/** A week of inbound run through the services. */
@NullMarked
package dev.leadrelay.system.week;

import org.jspecify.annotations.NullMarked;
