/** What reps and RevOps ask and do over HTTP. */
@NullMarked
package dev.leadrelay.routing.adapter.http;

import org.jspecify.annotations.NullMarked;
