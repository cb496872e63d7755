/** Documents that are written from the code, or checked against it. */
@NullMarked
package dev.leadrelay.system.docs;

import org.jspecify.annotations.NullMarked;
