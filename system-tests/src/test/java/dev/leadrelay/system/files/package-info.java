/** Lead files to import: a made-up one, and the real one where it is there. */
@NullMarked
package dev.leadrelay.system.files;

import org.jspecify.annotations.NullMarked;
