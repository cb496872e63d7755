/** Reads what the services wrote, and checks what must hold of it. */
@NullMarked
package dev.leadrelay.system.log;

import org.jspecify.annotations.NullMarked;
