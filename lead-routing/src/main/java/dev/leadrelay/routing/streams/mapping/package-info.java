/** Between the contract's records and the domain. */
@NullMarked
package dev.leadrelay.routing.streams.mapping;

import org.jspecify.annotations.NullMarked;
