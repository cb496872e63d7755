/** A real broker and a real registry for tests, as containers or as processes. */
@NullMarked
package dev.leadrelay.testkit.backbone;

import org.jspecify.annotations.NullMarked;
