/** Where an assignment stands, read from the steps of its life. */
@NullMarked
package dev.leadrelay.sla.domain.standing;

import org.jspecify.annotations.NullMarked;
