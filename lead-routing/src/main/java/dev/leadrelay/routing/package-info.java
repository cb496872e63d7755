/** The lead routing service: its application, its wiring and its settings. */
@NullMarked
package dev.leadrelay.routing;

import org.jspecify.annotations.NullMarked;
