/** How a service describes its own API. */
@NullMarked
package dev.leadrelay.kit.openapi;

import org.jspecify.annotations.NullMarked;
