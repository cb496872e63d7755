/** Routing plans as YAML documents. */
@NullMarked
package dev.leadrelay.routing.adapter.plan;

import org.jspecify.annotations.NullMarked;
