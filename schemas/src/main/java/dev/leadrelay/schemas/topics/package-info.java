/** The topic catalogue: every topic declared once. */
@NullMarked
package dev.leadrelay.schemas.topics;

import org.jspecify.annotations.NullMarked;
