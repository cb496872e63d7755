/** Brings broker and registry to the state that the catalogue declares. */
@NullMarked
package dev.leadrelay.schemas.provision;

import org.jspecify.annotations.NullMarked;
