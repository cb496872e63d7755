/** Calls the services as their users do. */
@NullMarked
package dev.leadrelay.system.http;

import org.jspecify.annotations.NullMarked;
