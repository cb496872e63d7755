/** Which account a lead's company belongs to. */
@NullMarked
package dev.leadrelay.routing.domain.account;

import org.jspecify.annotations.NullMarked;
