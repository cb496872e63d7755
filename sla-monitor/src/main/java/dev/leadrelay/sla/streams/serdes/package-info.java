/** Between the wire, the stores and the domain. */
@NullMarked
package dev.leadrelay.sla.streams.serdes;

import org.jspecify.annotations.NullMarked;
