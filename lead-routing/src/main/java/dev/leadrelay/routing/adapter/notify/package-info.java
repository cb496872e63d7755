/** Delivers notifications: live streams and signed webhooks. */
@NullMarked
package dev.leadrelay.routing.adapter.notify;

import org.jspecify.annotations.NullMarked;
