/** Between the records of the contract and the domain. */
@NullMarked
package dev.leadrelay.scoring.streams.mapping;

import org.jspecify.annotations.NullMarked;
