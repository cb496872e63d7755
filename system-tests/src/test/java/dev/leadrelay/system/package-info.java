/** The whole system over real processes, as its users meet it. */
@NullMarked
package dev.leadrelay.system;

import org.jspecify.annotations.NullMarked;
