/** What can be asked about assignments. */
@NullMarked
package dev.leadrelay.routing.domain.book;

import org.jspecify.annotations.NullMarked;
