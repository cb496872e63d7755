/** Brings broker and registry to what the contract declares before a service starts to work. */
@NullMarked
package dev.leadrelay.kit.provision;

import org.jspecify.annotations.NullMarked;
