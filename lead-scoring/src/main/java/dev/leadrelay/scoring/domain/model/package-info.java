/** The scoring model: rules, bands and levels, compiled and free of any technology. */
@NullMarked
package dev.leadrelay.scoring.domain.model;

import org.jspecify.annotations.NullMarked;
