/** Child JVMs: the broker, the registry and the services as processes on this machine. */
@NullMarked
package dev.leadrelay.stack.adapter.process;

import org.jspecify.annotations.NullMarked;
