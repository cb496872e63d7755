/** Tells reps and managers by mail. */
@NullMarked
package dev.leadrelay.routing.adapter.mail;

import org.jspecify.annotations.NullMarked;
