/** Who is next: exact entitlements. */
@NullMarked
package dev.leadrelay.routing.domain.ledger;

import org.jspecify.annotations.NullMarked;
