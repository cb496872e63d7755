/** What time it is for a service. */
@NullMarked
package dev.leadrelay.kit.time;

import org.jspecify.annotations.NullMarked;
