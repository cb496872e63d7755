/** How RevOps try and change plans over HTTP. */
@NullMarked
package dev.leadrelay.routing.adapter.http.plan;

import org.jspecify.annotations.NullMarked;
