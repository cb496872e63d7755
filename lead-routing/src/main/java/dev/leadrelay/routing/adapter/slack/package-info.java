/** Tells reps and managers in Slack, and takes the buttons that they press there. */
@NullMarked
package dev.leadrelay.routing.adapter.slack;

import org.jspecify.annotations.NullMarked;
