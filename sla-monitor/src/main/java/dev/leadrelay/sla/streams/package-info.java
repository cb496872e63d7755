/** The topology that counts assignments and breaches into state stores. */
@NullMarked
package dev.leadrelay.sla.streams;

import org.jspecify.annotations.NullMarked;
