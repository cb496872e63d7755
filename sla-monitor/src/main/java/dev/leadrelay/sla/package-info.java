/** The SLA monitor: how many leads were answered in time, by whom. */
@NullMarked
package dev.leadrelay.sla;

import org.jspecify.annotations.NullMarked;
