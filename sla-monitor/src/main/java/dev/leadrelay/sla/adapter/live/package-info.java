/** What happens now, pushed to whoever watches. */
@NullMarked
package dev.leadrelay.sla.adapter.live;

import org.jspecify.annotations.NullMarked;
